// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.testkit.story.JoinRig.join;
import static org.rayo.testkit.story.JoinRig.joined;
import static org.rayo.testkit.story.JoinRig.unjoin;
import static org.rayo.testkit.story.JoinRig.unjoined;
import static org.rayo.testkit.story.JoinRig.uri;
import static org.rayo.testkit.story.Replies.DONE;
import static org.rayo.testkit.story.Replies.HANGUP;
import static org.rayo.testkit.story.Replies.error;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.rayo.callcontrol.CallView;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.core.CallCommand.Join;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.output.Output;
import org.rayo.testkit.fake.CallControlRig;
import org.rayo.testkit.fake.RecordingGateway.Event;
import org.rayo.testkit.fake.RecordingGateway.Reply;

/** Two calls and more hear each other. */
@DisplayName("Joins")
class JoinStoryTest {
  private final JoinRig it = new JoinRig();
  private final CallControlRig rig = it.rig;
  private final CallId a = it.answered();
  private final CallId b = it.answered();

  @AfterEach
  void nothingIsLeft() {
    it.endAll();
    assertThat(rig.isClean()).isTrue();
    assertThat(rig.media().joins()).isZero();
  }

  @Nested
  @DisplayName("a join command")
  class Command {
    @Test
    @DisplayName("G01 G08 A08: is answered when media flows, then each call tells its client")
    void joins() {
      assertThat(it.ask(a, join(b))).isEqualTo(DONE);
      assertThat(rig.media().log()).contains("join DUPLEX");
      assertThat(it.joins(a)).containsExactly(joined(b));
      assertThat(it.joins(b)).containsExactly(joined(a));
      var last = rig.gateway().messages().reversed().subList(0, 3);
      assertThat(last.getLast()).as("the reply comes before the events").isInstanceOf(Reply.class);
      assertThat(rig.service().call(a.value()).map(CallView::joins)).contains(List.of(b.value()));
    }

    @Test
    @DisplayName("G01: is not answered before media flows")
    void waitsForMedia() {
      rig.media().beSilent();
      var join = rig.send(it.juliet, CallControlRig.jid(a), join(b));
      assertThat(rig.gateway().repliesTo(join)).isEmpty();
      rig.service().media(a, new MediaInput.Joined(b));
      rig.settle();
      assertThat(rig.gateway().repliesTo(join)).containsExactly(DONE);
      rig.media().closed(a);
      rig.media().closed(b);
    }

    @Test
    @DisplayName("G01: finds the other call by each form of its address")
    void addresses() {
      var id = b.value();
      for (var uri :
          List.of(
              id + "@rayo.test", "xmpp:" + id + "@call.rayo.test", "xmpp:" + id + "@rayo.test/1")) {
        var join = new Join(uri, null, Join.Direction.DUPLEX, Join.Media.BRIDGE);
        assertThat(it.ask(a, join)).isEqualTo(DONE);
        assertThat(it.joins(a)).last().isEqualTo(joined(b));
        assertThat(it.ask(a, unjoin(b))).isEqualTo(DONE);
      }
    }

    @Test
    @DisplayName("G03: says which way media flows, seen from the addressed call")
    void direction() {
      assertThat(it.ask(a, join(b, Join.Direction.SEND))).isEqualTo(DONE);
      assertThat(rig.media().log()).contains("join SEND");
    }

    @Test
    @DisplayName("G06: for a join that exists changes it, from either side, without new events")
    void change() {
      it.ask(a, join(b, Join.Direction.RECV));
      assertThat(it.ask(a, join(b))).isEqualTo(DONE);
      assertThat(it.ask(b, join(a, Join.Direction.SEND))).isEqualTo(DONE);
      assertThat(rig.media().log()).containsSubsequence("join RECV", "join DUPLEX", "join SEND");
      assertThat(it.joins(a)).containsExactly(joined(b));
      assertThat(it.joins(b)).containsExactly(joined(a));
      assertThat(rig.media().joins()).isEqualTo(1);
    }

    @Test
    @DisplayName("G07: may join several calls, each in its own way; no join ends another")
    void several() {
      var c = it.answered();
      it.ask(a, join(b, Join.Direction.SEND));
      assertThat(it.ask(a, join(c, Join.Direction.RECV))).isEqualTo(DONE);
      assertThat(it.ask(b, join(c))).isEqualTo(DONE);
      assertThat(rig.media().joins()).isEqualTo(3);
      assertThat(it.joins(a)).containsExactly(joined(b), joined(c));
      assertThat(it.joins(c)).containsExactly(joined(a), joined(b));
    }

    @Test
    @DisplayName("G08: is announced to the controlling party of each call")
    void ownController() {
      var balcony = it.juliet;
      var chamber = rig.available("juliet@rayo.test/chamber");
      var c = it.answered(chamber);
      it.ask(a, join(c));
      assertThat(rig.gateway().eventsTo(balcony)).contains(joined(c)).doesNotContain(joined(a));
      assertThat(rig.gateway().eventsTo(chamber)).contains(joined(a)).doesNotContain(joined(c));
    }
  }

  @Nested
  @DisplayName("an unjoin command")
  class Unjoin {
    @Test
    @DisplayName("G09 G10: is answered when it took effect, then each call tells its client")
    void one() {
      it.ask(a, join(b));
      rig.media().beSilent();
      var unjoin = rig.send(it.juliet, CallControlRig.jid(b), unjoin(a));
      assertThat(rig.gateway().repliesTo(unjoin)).isEmpty();
      rig.service().media(b, new MediaInput.Unjoined(a));
      rig.settle();
      assertThat(rig.gateway().repliesTo(unjoin)).containsExactly(DONE);
      assertThat(it.joins(a)).containsExactly(joined(b), unjoined(b));
      assertThat(it.joins(b)).containsExactly(joined(a), unjoined(a));
      rig.media().closed(a);
      rig.media().closed(b);
    }

    @Test
    @DisplayName("G09: without a target breaks all joins; the reply comes before the events")
    void all() {
      var c = it.answered();
      it.ask(a, join(b));
      it.ask(c, join(a));
      int before = rig.gateway().messages().size();
      assertThat(it.ask(a, unjoin(null))).isEqualTo(DONE);
      assertThat(rig.gateway().messages().get(before)).isInstanceOf(Reply.class);
      assertThat(it.joins(a)).containsExactly(joined(b), joined(c), unjoined(b), unjoined(c));
      assertThat(it.joins(c)).containsExactly(joined(a), unjoined(a));
      assertThat(rig.media().joins()).isZero();
      assertThat(it.ask(a, unjoin(null))).as("of no joins").isEqualTo(DONE);
    }

    @Test
    @DisplayName("G09: of what is not joined gets service-unavailable")
    void none() {
      assertThat(error(it.ask(a, unjoin(b)))).isEqualTo("service-unavailable/cancel");
      it.ask(a, join(b));
      it.ask(a, unjoin(b));
      assertThat(error(it.ask(a, unjoin(b)))).isEqualTo("service-unavailable/cancel");
      var malformed = new org.rayo.protocol.core.CallCommand.Unjoin("xmpp:", null);
      assertThat(error(it.ask(a, malformed))).isEqualTo("bad-request/modify");
    }

    @Test
    @DisplayName("G10: leaves the calls free to be joined anew")
    void again() {
      it.ask(a, join(b));
      it.ask(b, unjoin(a));
      assertThat(it.ask(b, join(a))).isEqualTo(DONE);
      assertThat(rig.media().joins()).isEqualTo(1);
    }
  }

  @Nested
  @DisplayName("the end of a call")
  class End {
    @Test
    @DisplayName("F11 G10: completes components, then ends joins, then the call; the peer lives on")
    void order() {
      it.ask(a, join(b));
      it.ask(a, Output.of(new Output.Document.Remote("http://a.test/a.wav")));
      rig.signal(a, new SignalingInput.HungUp(List.of()));
      var events =
          rig.gateway().events().stream()
              .filter(e -> e.from().bare().equals(CallControlRig.jid(a)))
              .map(Event::event)
              .toList();
      assertThat(events.subList(events.size() - 3, events.size()))
          .satisfiesExactly(
              e -> assertThat(e).isInstanceOf(Complete.class),
              e -> assertThat(e).isEqualTo(unjoined(b)),
              e -> assertThat(e).isInstanceOf(CallEvent.End.class));
      assertThat(it.joins(b)).containsExactly(joined(a), unjoined(a));
      assertThat(rig.service().call(b.value()).map(CallView::state)).contains("answered");
      assertThat(rig.media().joins()).isZero();
    }

    @Test
    @DisplayName("F11: by a hangup command ends joins before the BYE")
    void hangup() {
      it.ask(b, join(a));
      assertThat(it.ask(a, HANGUP)).isEqualTo(DONE);
      assertThat(it.joins(a)).containsExactly(joined(b), unjoined(b));
      assertThat(it.joins(b)).containsExactly(joined(a), unjoined(a));
    }
  }

  @Nested
  @DisplayName("deadlines")
  class Deadlines {
    @Test
    @DisplayName("G01: a join that media does not answer is refused in the end")
    void silentMedia() {
      rig.media().beSilent();
      var join = rig.send(it.juliet, CallControlRig.jid(a), join(b));
      rig.advance(Duration.ofSeconds(31));
      assertThat(error(rig.gateway().repliesTo(join).getFirst()))
          .isEqualTo("resource-constraint/wait");
      rig.advance(Duration.ofSeconds(31));
      assertThat(rig.service().call(b.value()).map(CallView::joins)).contains(List.of());
      rig.media().closed(a);
      rig.media().closed(b);
    }

    @Test
    @DisplayName("G09: an unjoin that media does not answer is refused, and the join is over")
    void silentUnjoin() {
      it.ask(a, join(b));
      rig.media().beSilent();
      var unjoin = rig.send(it.juliet, CallControlRig.jid(a), unjoin(null));
      rig.advance(Duration.ofSeconds(31));
      assertThat(error(rig.gateway().repliesTo(unjoin).getFirst()))
          .isEqualTo("resource-constraint/wait");
      assertThat(it.joins(b)).containsExactly(joined(a), unjoined(a));
      rig.media().closed(a);
      rig.media().closed(b);
    }
  }

  @Test
  @DisplayName("A08: events name the other call byte for byte as its ref did")
  void names() {
    rig.ask(it.juliet, org.rayo.protocol.jid.Jid.ofDomain("rayo.test"), JoinRig.dial("c9"));
    var c = new CallId("c9");
    rig.signal(c, new SignalingInput.Answered(CallControlRig.THEIRS, List.of()));
    assertThat(it.ask(c, join(a))).isEqualTo(DONE);
    assertThat(it.joins(a)).containsExactly(new CallEvent.Joined("xmpp:c9@rayo.test", null));
    assertThat(it.joins(c)).containsExactly(new CallEvent.Joined(uri(a), null));
  }
}
