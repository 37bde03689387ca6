// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.testkit.story.Replies.ANSWER;
import static org.rayo.testkit.story.Replies.DONE;
import static org.rayo.testkit.story.Replies.HANGUP;
import static org.rayo.testkit.story.Replies.error;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.CommandResult;
import org.rayo.callcontrol.port.ComponentId;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.Ref;
import org.rayo.protocol.cpa.Signal;
import org.rayo.protocol.cpa.SignalType;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.ext.CompleteReason;
import org.rayo.protocol.ext.Stop;
import org.rayo.protocol.input.Input;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.output.Output;
import org.rayo.protocol.output.OutputCommand;
import org.rayo.protocol.output.OutputReason;
import org.rayo.protocol.record.RecordCommand;
import org.rayo.protocol.record.RecordMedia;
import org.rayo.protocol.record.Recording;
import org.rayo.testkit.fake.CallControlRig;

@DisplayName("A component")
class ComponentStoryTest {
  private static final Output OUTPUT = Output.of(new Output.Document.Remote("http://a.test/a.wav"));
  private static final Complete FINISHED = new Complete(OutputReason.FINISH, null);
  private static final Complete STOPPED = new Complete(new CompleteReason.Stopped(), null);
  private static final Complete HUNG_UP = new Complete(new CompleteReason.HungUp(), null);

  private final CallControlRig rig = new CallControlRig();
  private final Jid juliet = rig.available("juliet@rayo.test/balcony");
  private final CallId call = rig.incoming();
  private final Jid address = CallControlRig.jid(call);

  private Jid start() {
    var reply = rig.ask(juliet, address, OUTPUT);
    assertThat(reply).isInstanceOf(CommandResult.Created.class);
    var uri = ((CommandResult.Created) reply).ref().uri();
    return Jid.parse(uri.substring("xmpp:".length()));
  }

  private ComponentId id(Jid component) {
    var resource = component.resource();
    return new ComponentId(call, resource == null ? "" : resource);
  }

  private List<Complete> completions() {
    return rig.gateway().eventsTo(juliet).stream()
        .filter(Complete.class::isInstance)
        .map(Complete.class::cast)
        .toList();
  }

  @Nested
  @DisplayName("before the answer")
  class BeforeTheAnswer {
    @Test
    @DisplayName("I02 opens early media and does not answer")
    void earlyMedia() {
      start();
      assertThat(rig.signaling().lines(call)).containsExactly("183");
      rig.send(juliet, address, ANSWER);
      assertThat(rig.signaling().lines(call)).containsExactly("183", "200");
      assertThat(rig.media().log()).containsExactly("open", "start output-1");
    }

    @Test
    @DisplayName("I02 is unexpected where the caller offered no media")
    void lateOffer() {
      var late = rig.incoming(null);
      rig.settle();
      assertThat(error(rig.ask(juliet, CallControlRig.jid(late), OUTPUT)))
          .isEqualTo("unexpected-request/wait");
    }

    @Test
    @DisplayName("learns of a CANCEL by item-not-found while its media is set up")
    void cancelledWhileWaiting() {
      rig.media().beSilent();
      var request = rig.send(juliet, address, OUTPUT);
      rig.signal(call, new SignalingInput.Cancelled());
      assertThat(error(rig.gateway().repliesTo(request).getFirst()))
          .isEqualTo("item-not-found/cancel");
      assertThat(completions()).isEmpty();
    }
  }

  @Nested
  @DisplayName("on an answered call")
  class OnAnAnsweredCall {
    @BeforeEach
    void answer() {
      rig.send(juliet, address, ANSWER);
      rig.signal(call, new SignalingInput.Confirmed(null));
    }

    @Test
    @DisplayName("A04 A08 I01 has a ref that names the sender of its events")
    void ref() {
      assertThat(rig.ask(juliet, address, OUTPUT))
          .isEqualTo(new CommandResult.Created(new Ref("xmpp:" + address + "/output-1")));
      rig.media().finish(new ComponentId(call, "output-1"), FINISHED);
      rig.settle();
      assertThat(rig.gateway().events().getLast().from())
          .isEqualTo(address.withResource("output-1"));
    }

    @Test
    @DisplayName("I13 is unknown after it completed")
    void afterCompletion() {
      var output = start();
      rig.media().finish(id(output), FINISHED);
      rig.settle();
      assertThat(completions()).containsExactly(FINISHED);
      assertThat(error(rig.ask(juliet, output, new Stop()))).isEqualTo("item-not-found/cancel");
    }

    @Test
    @DisplayName("I08 I10 stops: the reply, then the completion")
    void stop() {
      var output = start();
      assertThat(rig.ask(juliet, output, new Stop())).isEqualTo(DONE);
      assertThat(completions()).containsExactly(STOPPED);
    }

    @Test
    @DisplayName("N04 N05 tells its creator of signals, and completes with one")
    void signals() {
      rig.send(juliet, address, Input.dtmf("<grammar/>"));
      var id = new ComponentId(call, "input-1");
      var beep = new Signal(SignalType.BEEP, Duration.ofMillis(400), "1000");
      rig.service().media(call, new MediaInput.SignalDetected(id, beep));
      rig.settle();
      assertThat(rig.gateway().eventsTo(juliet)).endsWith(beep);
      assertThat(rig.gateway().events().getLast().from())
          .isEqualTo(address.withResource("input-1"));
      rig.media().finish(id, new Complete(beep, null));
      rig.service().media(call, new MediaInput.SignalDetected(id, beep));
      rig.settle();
      assertThat(rig.gateway().eventsTo(juliet)).endsWith(beep, new Complete(beep, null));
    }

    @Test
    @DisplayName("I08 obeys nobody but its creator")
    void onlyTheCreator() {
      var output = start();
      var kitchen = Jid.parse("juliet@rayo.test/kitchen");
      assertThat(error(rig.ask(kitchen, output, new Stop()))).isEqualTo("conflict/cancel");
    }

    @Test
    @DisplayName("I14 S11 Z9 of another resource reports to that resource")
    void otherCreator() {
      var kitchen = Jid.parse("juliet@rayo.test/kitchen");
      rig.send(kitchen, address, Input.dtmf("<grammar/>"));
      rig.media().closed(call);
      rig.settle();
      assertThat(rig.gateway().eventsTo(kitchen)).contains(HUNG_UP);
      assertThat(completions()).isEmpty();
    }

    @Test
    @DisplayName("J11 passes commands on and replies when they took effect")
    void commands() {
      var output = start();
      rig.media().beSilent();
      var pause = rig.send(juliet, output, new OutputCommand.Pause());
      assertThat(rig.gateway().repliesTo(pause)).isEmpty();
      var refusal = StanzaError.unexpectedRequest("paused already");
      rig.service().media(call, new MediaInput.CommandRefused(id(output), "2", refusal));
      rig.settle();
      assertThat(rig.gateway().repliesTo(pause))
          .containsExactly(new CommandResult.Refused(refusal));
    }

    @Test
    @DisplayName("A12 refuses commands of another kind")
    void wrongKind() {
      var output = start();
      assertThat(error(rig.ask(juliet, output, new RecordCommand.Pause())))
          .isEqualTo("feature-not-implemented/cancel");
      assertThat(error(rig.ask(juliet, output, HANGUP)))
          .isEqualTo("feature-not-implemented/cancel");
      assertThat(error(rig.ask(juliet, address, new Stop())))
          .isEqualTo("feature-not-implemented/cancel");
    }

    @Test
    @DisplayName("A14 is refused before there is a ref")
    void refused() {
      rig.media().beSilent();
      var request = rig.send(juliet, address, OUTPUT);
      var error = StanzaError.badRequest("no grammar");
      rig.service()
          .media(call, new MediaInput.ComponentRefused(new ComponentId(call, "output-1"), error));
      rig.settle();
      assertThat(rig.gateway().repliesTo(request))
          .containsExactly(new CommandResult.Refused(error));
    }

    @Test
    @DisplayName("I06 Z10 is refused beyond the limit")
    void limit() {
      for (int i = 0; i < 32; i++) {
        start();
      }
      assertThat(error(rig.ask(juliet, address, OUTPUT))).isEqualTo("resource-constraint/wait");
    }

    @Test
    @DisplayName("is refused when media does not start it in time")
    void startOverdue() {
      rig.media().beSilent();
      var request = rig.send(juliet, address, OUTPUT);
      rig.advance(Duration.ofSeconds(15));
      assertThat(error(rig.gateway().repliesTo(request).getFirst()))
          .isEqualTo("resource-constraint/wait");
      assertThat(rig.media().log()).endsWith("stop output-1");
    }

    @Test
    @DisplayName("completes although media does not stop it in time")
    void stopOverdue() {
      var output = start();
      rig.media().beSilent();
      rig.send(juliet, output, new Stop());
      rig.advance(Duration.ofSeconds(15));
      assertThat(completions()).containsExactly(STOPPED);
    }

    @Test
    @DisplayName("F11 I11 completes before BYE goes out and before the end")
    void hangupOrder() {
      start();
      rig.send(juliet, address, RecordMedia.wav());
      rig.media().beSilent();
      rig.send(juliet, address, HANGUP);
      assertThat(rig.signaling().lines(call)).containsExactly("200");
      var recording = new Recording("http://rayo.test/r.wav", Duration.ofSeconds(1), 16044);
      rig.media()
          .finish(
              new ComponentId(call, "record-2"),
              new Complete(new CompleteReason.HungUp(), recording));
      rig.media().finish(new ComponentId(call, "output-1"), HUNG_UP);
      rig.settle();
      assertThat(rig.signaling().lines(call)).containsExactly("200", "HANGUP");
      rig.media().closed(call);
      rig.settle();
      var events = rig.gateway().eventsTo(juliet);
      assertThat(events.subList(events.size() - 3, events.size()))
          .satisfiesExactly(
              e -> assertThat(e).extracting("recording").isEqualTo(recording),
              e -> assertThat(e).isEqualTo(HUNG_UP),
              e -> assertThat(e).isInstanceOf(CallEvent.End.class));
      assertThat(rig.calls().records().getFirst().recordings())
          .containsExactly("http://rayo.test/r.wav");
    }
  }
}
