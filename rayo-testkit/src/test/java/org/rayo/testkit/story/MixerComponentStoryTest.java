// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.testkit.story.MixerRig.address;
import static org.rayo.testkit.story.MixerRig.id;
import static org.rayo.testkit.story.MixerRig.join;
import static org.rayo.testkit.story.MixerRig.unjoin;
import static org.rayo.testkit.story.Replies.DONE;
import static org.rayo.testkit.story.Replies.error;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.rayo.callcontrol.CallControlConfig;
import org.rayo.callcontrol.CallControlConfig.Limits;
import org.rayo.callcontrol.CallControlConfig.Timeouts;
import org.rayo.callcontrol.control.SecurityZone;
import org.rayo.callcontrol.port.CommandResult;
import org.rayo.callcontrol.port.ComponentId;
import org.rayo.protocol.core.EndReason;
import org.rayo.protocol.core.MixerEvent;
import org.rayo.protocol.core.Ref;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.ext.CompleteReason;
import org.rayo.protocol.ext.Stop;
import org.rayo.protocol.input.Input;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.output.Output;
import org.rayo.protocol.output.OutputReason;
import org.rayo.protocol.record.RecordMedia;
import org.rayo.testkit.fake.CallControlRig;

@DisplayName("In a mixer")
class MixerComponentStoryTest {
  private static final Output OUTPUT = Output.of(new Output.Document.Remote("http://a.test/a.wav"));

  private static CommandResult component(String id) {
    return new CommandResult.Created(new Ref("xmpp:conf@rayo.test/" + id));
  }

  @Nested
  @DisplayName("components")
  class Run {
    private final MixerRig mixers = new MixerRig();
    private final CallControlRig rig = mixers.rig;
    private final Jid juliet = mixers.juliet;
    private final Jid garden = Jid.parse("juliet@rayo.test/garden");

    @Test
    @DisplayName("H11 A05 start, complete and keep to their creator")
    void lives() {
      mixers.in("conf");
      assertThat(mixers.ask("conf", OUTPUT)).isEqualTo(component("output-1"));
      assertThat(rig.ask(garden, address("conf"), Input.dtmf("<grammar/>")))
          .isEqualTo(component("input-2"));
      var output = address("conf").withResource("output-1");
      assertThat(error(rig.ask(garden, output, new Stop()))).isEqualTo("conflict/cancel");
      var mixer = id("conf", juliet);
      rig.media()
          .finish(new ComponentId(mixer, "input-2"), new Complete(OutputReason.FINISH, null));
      rig.settle();
      assertThat(mixers.heard(garden, "conf"))
          .containsExactly(new Complete(OutputReason.FINISH, null));
      assertThat(rig.ask(juliet, output, new Stop())).isEqualTo(DONE);
      assertThat(mixers.heard("conf")).endsWith(new Complete(new CompleteReason.Stopped(), null));
      assertThat(error(rig.ask(juliet, output, new Stop()))).isEqualTo("item-not-found/cancel");
      assertThat(mixers.isCleanAfterAll()).isTrue();
    }

    @Test
    @DisplayName("H09 P04 complete with hangup before the mixer is gone")
    void hangUp() {
      var call = mixers.in("conf");
      mixers.ask("conf", OUTPUT);
      mixers.ask("conf", RecordMedia.wav());
      mixers.ask(call, unjoin("conf"));
      var hungUp = new Complete(new CompleteReason.HungUp(), null);
      assertThat(mixers.heard("conf")).endsWith(hungUp, hungUp, new MixerEvent.Destroyed());
      mixers.ask(call, join("conf"));
      assertThat(mixers.ask("conf", OUTPUT)).isEqualTo(component("output-1"));
      assertThat(mixers.isCleanAfterAll()).isTrue();
    }

    @Test
    @DisplayName("M04 M03 record what all say; a mixer itself sends nothing")
    void sendRecord() {
      mixers.in("conf");
      var send =
          new RecordMedia(
              "wav",
              false,
              false,
              false,
              null,
              null,
              null,
              RecordMedia.Direction.SEND,
              false,
              List.of());
      assertThat(error(mixers.ask("conf", send))).isEqualTo("feature-not-implemented/modify");
      assertThat(mixers.isCleanAfterAll()).isTrue();
    }

    @Test
    @DisplayName("A12 take no commands for mixers")
    void wrongEntity() {
      mixers.in("conf");
      mixers.ask("conf", OUTPUT);
      var output = address("conf").withResource("output-1");
      assertThat(error(rig.ask(juliet, output, join("two"))))
          .isEqualTo("feature-not-implemented/cancel");
      assertThat(error(rig.ask(juliet, address("conf"), new Stop())))
          .isEqualTo("feature-not-implemented/cancel");
      assertThat(mixers.isCleanAfterAll()).isTrue();
    }
  }

  @Nested
  @DisplayName("limits")
  class Within {
    private MixerRig limited(int mixers, int parties) {
      var limits = new Limits(100, 100, 2, 256, mixers, parties, 10);
      return new MixerRig(
          new CallControlConfig(
              CallControlRig.DOMAIN,
              List.of(),
              limits,
              Timeouts.DEFAULT,
              SecurityZone.ACCOUNT,
              EndReason.TIMEOUT));
    }

    @Test
    @DisplayName("G01 H01 hold for mixers, parties and components: resource-constraint")
    void reached() {
      var mixers = limited(1, 2);
      mixers.in("conf");
      mixers.in("conf");
      var third = mixers.answered(mixers.juliet);
      assertThat(error(mixers.ask(third, join("conf")))).isEqualTo("resource-constraint/wait");
      assertThat(error(mixers.ask(third, join("two")))).isEqualTo("resource-constraint/wait");
      assertThat(mixers.rig.service().counters()).containsEntry("mixers-over-limit", 1L);
      mixers.ask("conf", OUTPUT);
      mixers.ask("conf", OUTPUT);
      assertThat(error(mixers.ask("conf", OUTPUT))).isEqualTo("resource-constraint/wait");
      assertThat(mixers.isCleanAfterAll()).isTrue();
    }
  }
}
