// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.it.Awaiting.await;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.client.MixerHandle;
import org.rayo.protocol.core.MixerEvent;
import org.rayo.protocol.core.RayoEvent;
import org.rayo.protocol.disco.RayoEntities;
import org.rayo.protocol.stanza.Presence;
import org.rayo.protocol.stanza.PresenceType;
import org.rayo.testkit.sip.PhoneConfig;
import org.rayo.testkit.sip.SipPhone;

/** What a client without a call of its own hears of a mixer in its zone, as it is on the wire. */
@EndToEnd
class MixerPresenceIT {
  private final BlockingQueue<RayoEvent> heardByAlice = new LinkedBlockingQueue<>();
  private Application alice;
  private SipPhone phone;
  private Singer singer;
  private MixerHandle mixer;

  @BeforeEach
  void inAMixer() throws IOException, InterruptedException {
    alice = Application.available(TestServer.ALICE);
    phone = new SipPhone(PhoneConfig.udp());
    singer = new Singer(Conversation.begin(phone, alice), 700);
    mixer = alice.client().mixer("watched");
    mixer.onEvent((event, _) -> heardByAlice.add(event));
    await(singer.call().join(mixer));
  }

  @AfterEach
  void hangup() throws InterruptedException {
    singer.conversation().end();
    phone.close();
    alice.close();
  }

  private void awaitSpeaker(Class<? extends MixerEvent> kind) throws InterruptedException {
    while (true) {
      var event = heardByAlice.poll(Awaiting.PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (event == null) {
        throw new AssertionError("no " + kind.getSimpleName());
      }
      if (kind.isInstance(event)) {
        return;
      }
    }
  }

  private void appears(Presence presence) {
    assertThat(presence.type()).isEqualTo(PresenceType.AVAILABLE);
    assertThat(presence.from()).isEqualTo(mixer.jid());
    assertThat(Wire.payload(presence, "c").attribute("node")).isEqualTo(RayoEntities.MIXER_NODE);
  }

  @Test
  @DisplayName("H06 H07 H08 H09 C05 subscribed, it hears; unavailable, it does not")
  void subscriber() throws IOException, InterruptedException {
    try (var watcher = new Wire(TestServer.ALICE)) {
      watcher.tell(mixer.jid(), PresenceType.SUBSCRIBE);
      assertThat(watcher.next().type()).isEqualTo(PresenceType.SUBSCRIBED);
      appears(watcher.next());
      singer.sing();
      var started = Wire.payload(watcher.next(), "started-speaking");
      assertThat(started.attribute("call-uri")).isEqualTo(singer.call().uri());
      assertThat(started.attribute("call-id")).isEqualTo(singer.call().jid().local());
      watcher.tell(mixer.jid(), PresenceType.UNAVAILABLE);
      singer.shutUp();
      awaitSpeaker(MixerEvent.StoppedSpeaking.class);
      watcher.tell(mixer.jid(), PresenceType.AVAILABLE);
      appears(watcher.next());
      await(singer.call().unjoin(mixer));
      assertThat(Wire.payload(watcher.next(), "unjoined").attribute("call-uri"))
          .isEqualTo(singer.call().uri());
      var gone = watcher.next();
      assertThat(gone.type()).isEqualTo(PresenceType.UNAVAILABLE);
      assertThat(gone.from()).isEqualTo(mixer.jid());
    }
  }

  @Test
  @DisplayName("H06 H12 a client of another account subscribes in vain")
  void stranger() throws IOException, InterruptedException {
    try (var bob = new Wire(TestServer.BOB)) {
      bob.tell(mixer.jid(), PresenceType.SUBSCRIBE);
      assertThat(bob.next().type()).isEqualTo(PresenceType.UNSUBSCRIBED);
    }
  }
}
