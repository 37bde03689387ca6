// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.callcontrol.CallControlConfig;
import org.rayo.callcontrol.control.Application;
import org.rayo.callcontrol.control.ClientShow;
import org.rayo.callcontrol.control.OfferPolicy;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.stanza.Presence;
import org.rayo.protocol.stanza.PresenceType;
import org.rayo.testkit.fake.CallControlRig;
import org.rayo.testkit.fake.RecordingGateway;

@DisplayName("B04 S4 An application whose clients' presence the server subscribes to")
class SubscriptionStoryTest {
  private static final Jid SERVER = Jid.ofDomain(CallControlRig.DOMAIN);
  private static final Jid IVR = Jid.parse("ivr@rayo.test/a");
  private static final Jid OTHER = Jid.parse("other@rayo.test/b");

  private final CallControlRig rig =
      new CallControlRig(
          CallControlConfig.of(CallControlRig.DOMAIN)
              .withApplications(
                  List.of(
                      new Application(
                          "ivr",
                          Pattern.compile(".*"),
                          List.of(IVR.bare()),
                          OfferPolicy.DEFAULT,
                          true))));

  private void is(Jid client, ClientShow show) {
    rig.service().presence(client, SERVER, show);
    rig.settle();
  }

  private void agrees(Jid client) {
    rig.service().subscription(client, SERVER, PresenceType.SUBSCRIBED);
  }

  private List<Presence> presences() {
    return rig.gateway().messages().stream()
        .filter(RecordingGateway.Sent.class::isInstance)
        .map(sent -> ((RecordingGateway.Sent) sent).presence())
        .toList();
  }

  @Test
  @DisplayName("B04 asks them when they log in, and nobody else")
  void asks() {
    rig.service().connected(IVR);
    rig.service().connected(OTHER);
    assertThat(presences()).containsExactly(Presence.directed(SERVER, IVR, PresenceType.SUBSCRIBE));
  }

  @Test
  @DisplayName("B04 offers them calls whenever they are there")
  void offers() {
    agrees(IVR);
    assertThat(rig.service().isAvailable(IVR)).isFalse();
    is(IVR, ClientShow.NONE);
    rig.incoming();
    assertThat(rig.gateway().eventsTo(IVR)).hasOnlyElementsOfType(CallEvent.Offer.class);
    is(IVR, ClientShow.DND);
    assertThat(rig.service().isAvailable(IVR)).isFalse();
    is(IVR, ClientShow.UNAVAILABLE);
    is(IVR, ClientShow.NONE);
    assertThat(rig.service().isAvailable(IVR)).isTrue();
  }

  @Test
  @DisplayName("B04 takes nobody who did not agree, or does not belong to it")
  void strangers() {
    is(IVR, ClientShow.NONE);
    agrees(OTHER);
    is(OTHER, ClientShow.NONE);
    assertThat(rig.service().isAvailable(IVR)).isFalse();
    assertThat(rig.service().isAvailable(OTHER)).isFalse();
  }

  @Test
  @DisplayName("B04 lets them take it back, and forgets it with their stream")
  void cancelled() {
    agrees(IVR);
    is(IVR, ClientShow.NONE);
    rig.service().subscription(IVR, SERVER, PresenceType.UNSUBSCRIBED);
    assertThat(rig.service().isAvailable(IVR)).isFalse();
    agrees(IVR);
    rig.service().clientGone(IVR);
    is(IVR, ClientShow.NONE);
    assertThat(rig.service().isAvailable(IVR)).isFalse();
  }
}
