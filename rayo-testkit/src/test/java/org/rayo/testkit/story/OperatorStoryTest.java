// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.callcontrol.CallControlConfig;
import org.rayo.callcontrol.control.BannedClients;
import org.rayo.callcontrol.control.ClientShow;
import org.rayo.callcontrol.port.CommandResult;
import org.rayo.protocol.core.CallCommand;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.Dial;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.error.StanzaErrors;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.stanza.PresenceType;
import org.rayo.testkit.fake.CallControlRig;
import org.rayo.testkit.fake.RecordingGateway;

@DisplayName("An operator")
class OperatorStoryTest {
  private static final Jid SERVER = Jid.ofDomain(CallControlRig.DOMAIN);
  private static final CallControlConfig CONFIG = CallControlConfig.of(CallControlRig.DOMAIN);
  private static final Dial DIAL =
      new Dial("sip:a@example.org", null, null, null, List.of(), List.of());

  private final CallControlRig rig = new CallControlRig(CONFIG);
  private final Jid juliet = rig.available("juliet@rayo.test/balcony");

  private void bans(String... jids) {
    var banned = Stream.of(jids).map(Jid::parse).collect(Collectors.toUnmodifiableSet());
    rig.service().configure(CONFIG.withBanned(new BannedClients(banned)));
    rig.settle();
  }

  private StanzaError dialled() {
    return switch (rig.ask(juliet, SERVER, DIAL)) {
      case CommandResult.Refused(var error) -> error;
      case CommandResult other -> throw new AssertionError(other);
    };
  }

  @Test
  @DisplayName("B12 quiesces the server: new calls are refused, those that are up go on")
  void quiesce() {
    var before = rig.incoming();
    rig.service().quiesce(true);
    assertThat(rig.service().quiesced()).isTrue();
    assertThat(rig.signaling().lines(rig.incoming())).containsExactly("486");
    var error = dialled();
    assertThat(error.condition()).isEqualTo(StanzaCondition.SERVICE_UNAVAILABLE);
    assertThat(error.type()).isEqualTo(StanzaError.Type.CANCEL);
    assertThat(rig.service().counters()).containsEntry("calls-quiesced", 2L);
    assertThat(
            rig.ask(juliet, CallControlRig.jid(before), new CallCommand.Accept(List.of(), false)))
        .isEqualTo(new CommandResult.Done());
    rig.service().quiesce(false);
    var after = rig.incoming();
    assertThat(rig.signaling().lines(after)).isEmpty();
    assertThat(rig.gateway().eventsTo(juliet))
        .filteredOn(CallEvent.Offer.class::isInstance)
        .hasSize(2);
  }

  @Test
  @DisplayName("B13 bans an application, which is told so and gets no calls until it is unbanned")
  void ban() {
    bans("juliet@rayo.test");
    assertThat(rig.service().isAvailable(juliet)).isFalse();
    rig.available(juliet.toString());
    assertThat(rig.service().isAvailable(juliet)).isFalse();
    assertThat(errors()).hasSize(2).allMatch(e -> e.type() == StanzaError.Type.CANCEL);
    assertThat(errors())
        .extracting(StanzaError::condition)
        .containsOnly(StanzaCondition.RECIPIENT_UNAVAILABLE);
    assertThat(rig.signaling().lines(rig.incoming())).containsExactly("480");
    assertThat(dialled().condition()).isEqualTo(StanzaCondition.NOT_ALLOWED);
    bans();
    rig.available(juliet.toString());
    assertThat(rig.service().isAvailable(juliet)).isTrue();
  }

  @Test
  @DisplayName("B13 bans whole domains or one resource, and never stops a call that is up")
  void calls() {
    var call = CallControlRig.jid(rig.incoming());
    rig.ask(juliet, call, new CallCommand.Accept(List.of(), false));
    bans("rayo.test");
    assertThat(rig.ask(juliet, call, new CallCommand.Answer(List.of())))
        .isNotInstanceOf(CommandResult.Refused.class);
    bans("juliet@rayo.test/elsewhere");
    rig.service().presence(juliet, SERVER, ClientShow.CHAT);
    assertThat(rig.service().isAvailable(juliet)).isTrue();
  }

  @Test
  @DisplayName("B13 a call that was offered to the banned client alone is offered on")
  void offered() {
    var call = rig.incoming();
    bans("juliet@rayo.test");
    assertThat(rig.signaling().lines(call)).containsExactly("480");
  }

  private List<StanzaError> errors() {
    return rig.gateway().messages().stream()
        .filter(RecordingGateway.Sent.class::isInstance)
        .map(sent -> ((RecordingGateway.Sent) sent).presence())
        .filter(presence -> presence.type() == PresenceType.ERROR)
        .map(presence -> StanzaErrors.read(presence.payloads().getFirst()))
        .toList();
  }
}
