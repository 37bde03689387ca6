// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.callcontrol.port.CommandResult;
import org.rayo.protocol.core.CallCommand.Join;
import org.rayo.protocol.core.CallCommand.Unjoin;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.EndReason;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.output.Output;

class ConferenceTest {
  private static final Jid FIRST = VerbRig.CALL.withResource("conference-1");
  private static final Jid SECOND = Jid.parse("def@rayo.test");

  private final VerbRig rig = new VerbRig();

  private static String conference(String attributes, String content) {
    return "<conference xmlns='urn:xmpp:tropo:conference:1' name='the room' %s>%s</conference>"
        .formatted(attributes, content);
  }

  private static Join join(Join.Direction direction) {
    return new Join(null, "the room", direction, Join.Media.BRIDGE);
  }

  @Test
  @DisplayName("U08 a conference joins a mixer of its name, and the announcement is for all")
  void joins() {
    var request = rig.send(VerbRig.CALL, conference("", "<announcement>Welcome</announcement>"));
    assertThat(rig.next(Join.class)).isEqualTo(join(Join.Direction.DUPLEX));
    rig.done();
    assertThat(rig.client.repliesTo(request)).hasSize(1);
    assertThat(rig.asked.element().request().to()).isEqualTo(Jid.of("the\\20room", "rayo.test"));
    assertThat(rig.next(Output.class).repeatTimes()).isEqualTo(1);
  }

  @Test
  @DisplayName("U09 mute and unmute change the join")
  void mute() {
    rig.send(VerbRig.CALL, conference("mute='true'", ""));
    assertThat(rig.next(Join.class)).isEqualTo(join(Join.Direction.RECV));
    rig.done();
    var unmute = rig.send(FIRST, "<unmute xmlns='urn:xmpp:tropo:conference:1'/>");
    assertThat(rig.next(Join.class)).isEqualTo(join(Join.Direction.DUPLEX));
    rig.done();
    assertThat(rig.client.repliesTo(unmute)).containsExactly(new CommandResult.Done());
    rig.send(FIRST, "<mute xmlns='urn:xmpp:tropo:conference:1'/>");
    assertThat(rig.next(Join.class)).isEqualTo(join(Join.Direction.RECV));
  }

  @Test
  @DisplayName("U09 U10 a kick puts the call out and says why")
  void kick() {
    rig.send(VerbRig.CALL, conference("", ""));
    rig.done();
    rig.send(FIRST, "<kick xmlns='urn:xmpp:tropo:conference:1'>wrong pin</kick>");
    assertThat(rig.next(Unjoin.class)).isEqualTo(new Unjoin(null, "the room"));
    assertThat(rig.heard()).containsExactly("kick");
  }

  @Test
  @DisplayName("U10 without a moderator the others wait with music, and wait again when it leaves")
  void moderator() {
    rig.send(VerbRig.CALL, conference("moderator='false'", "<music>la la</music>"));
    assertThat(rig.next(Output.class).repeatTimes()).isZero();
    rig.created("abc@rayo.test/output-1");
    assertThat(rig.heard()).containsExactly("on-hold");

    rig.send(SECOND, conference("moderator='true'", ""));
    assertThat(rig.heard()).containsExactly("on-hold", "off-hold");
    assertThat(rig.asked)
        .extracting(asked -> asked.request().to().toString())
        .containsExactly("def@rayo.test", "abc@rayo.test/output-1", "abc@rayo.test");
    rig.allDone();

    rig.event(SECOND, new CallEvent.End(EndReason.HUNGUP, null, List.of()));
    assertThat(rig.heard()).containsExactly("on-hold", "off-hold", "hangup");
    assertThat(rig.next(Unjoin.class)).isEqualTo(new Unjoin(null, "the room"));
    rig.done();
    assertThat(rig.next(Output.class).repeatTimes()).isZero();
    rig.created("abc@rayo.test/output-2");
    assertThat(rig.heard()).endsWith("on-hold");
  }

  @Test
  @DisplayName("U10 a room of another account is another room")
  void zones() {
    rig.send(Jid.parse("other@rayo.test/1"), SECOND, conference("moderator='true'", ""));
    rig.allDone();
    rig.send(VerbRig.CALL, conference("moderator='false'", ""));
    assertThat(rig.heard()).containsExactly("on-hold");
  }

  @Test
  @DisplayName("U08 who is taken out by an unjoin, or cannot get in, is told")
  void outside() {
    rig.send(VerbRig.CALL, conference("", ""));
    rig.done();
    rig.event(VerbRig.CALL, new CallEvent.Unjoined(null, "The Room"));
    assertThat(rig.heard()).containsExactly("stop");
    var request = rig.send(SECOND, conference("", ""));
    var error = StanzaError.unexpectedRequest("not answered");
    rig.refused(error);
    assertThat(rig.client.repliesTo(request)).containsExactly(new CommandResult.Refused(error));
    assertThat(rig.desk.size()).isZero();
  }

  @Test
  @DisplayName("A12 what does not belong to a conference is refused")
  void wrongCommands() {
    rig.send(VerbRig.CALL, conference("", ""));
    rig.done();
    for (var wrong :
        List.of(
            "<pause xmlns='urn:xmpp:rayo:output:1'/>",
            "<conference xmlns='urn:xmpp:tropo:conference:1'/>",
            "<transfer xmlns='urn:xmpp:tropo:transfer:1' to='sip:a@b'/>")) {
      var request = rig.send(FIRST, wrong);
      assertThat(rig.client.repliesTo(request))
          .as(wrong)
          .allMatch(CommandResult.Refused.class::isInstance)
          .hasSize(1);
    }
    var orphan = rig.send(VerbRig.CALL, "<mute xmlns='urn:xmpp:tropo:conference:1'/>");
    assertThat(rig.client.repliesTo(orphan).getFirst()).isInstanceOf(CommandResult.Refused.class);
  }
}
