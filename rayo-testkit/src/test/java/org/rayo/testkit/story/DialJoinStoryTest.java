// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.testkit.story.JoinRig.dial;
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
import org.junit.jupiter.api.Test;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.CommandResult;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.core.CallCommand.Join;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.Ref;
import org.rayo.protocol.jid.Jid;
import org.rayo.testkit.fake.CallControlRig;
import org.rayo.testkit.fake.RecordingGateway.Event;

@DisplayName("A dial with a join inside")
class DialJoinStoryTest {
  private static final Jid SERVER = Jid.ofDomain(CallControlRig.DOMAIN);
  private static final CommandResult REF = new CommandResult.Created(new Ref("xmpp:c1@rayo.test"));

  private final JoinRig it = new JoinRig();
  private final CallControlRig rig = it.rig;
  private final CallId a = it.answered();
  private final CallId c = new CallId("c1");

  @AfterEach
  void nothingIsLeft() {
    it.endAll();
    assertThat(rig.isClean()).isTrue();
    assertThat(rig.media().joins()).isZero();
  }

  private List<Class<?>> events(CallId call) {
    return rig.gateway().events().stream()
        .filter(e -> e.from().equals(CallControlRig.jid(call)))
        .map(Event::event)
        .<Class<?>>map(Object::getClass)
        .toList();
  }

  private void answer() {
    rig.signal(c, new SignalingInput.Answered(CallControlRig.THEIRS, List.of()));
  }

  @Test
  @DisplayName("E05 E11: gets its ref, is answered and then joined; both calls tell it")
  void joinsOnAnswer() {
    assertThat(rig.ask(it.juliet, SERVER, dial("c1", join(a)))).isEqualTo(REF);
    assertThat(rig.media().joins()).isZero();
    rig.signal(c, new SignalingInput.Ringing(List.of()));
    answer();
    assertThat(events(c))
        .containsExactly(CallEvent.Ringing.class, CallEvent.Answered.class, CallEvent.Joined.class);
    assertThat(it.joins(a)).containsExactly(joined(c));
    assertThat(rig.media().joins()).isEqualTo(1);
  }

  @Test
  @DisplayName("E05 E07: lets the other call hear early media, and is announced with the answer")
  void earlyMedia() {
    rig.ask(it.juliet, SERVER, dial("c1", join(a, Join.Direction.RECV)));
    rig.signal(c, new SignalingInput.EarlyMedia(CallControlRig.THEIRS, List.of()));
    assertThat(rig.media().log()).contains("join RECV");
    assertThat(it.joins(a)).isEmpty();
    answer();
    assertThat(events(c))
        .containsExactly(CallEvent.Ringing.class, CallEvent.Answered.class, CallEvent.Joined.class);
    assertThat(it.joins(a)).containsExactly(joined(c));
  }

  @Test
  @DisplayName("E05: may be joined to several parties")
  void several() {
    var b = it.answered();
    rig.ask(it.juliet, SERVER, dial("c1", join(a), join(b, Join.Direction.SEND)));
    answer();
    assertThat(it.joins(c)).containsExactly(joined(a), joined(b));
    assertThat(rig.media().joins()).isEqualTo(2);
  }

  @Test
  @DisplayName("E05: to nobody gets an error instead of a ref, and nobody is called")
  void unknown() {
    var result = rig.ask(it.juliet, SERVER, dial("c1", join(a), join(new CallId("nobody"))));
    assertThat(error(result)).isEqualTo("service-unavailable/cancel");
    assertThat(rig.signaling().invites()).isEmpty();
    assertThat(rig.ask(it.juliet, SERVER, dial("c1", join(a))))
        .as("the name is free")
        .isEqualTo(REF);
  }

  @Test
  @DisplayName("E05: gets the errors of a join command")
  void errors() {
    var direct = new Join(uri(a), null, Join.Direction.DUPLEX, Join.Media.DIRECT);
    assertThat(error(rig.ask(it.juliet, SERVER, dial("c1", direct))))
        .isEqualTo("feature-not-implemented/modify");
    var malformed = new Join("xmpp:", null, Join.Direction.DUPLEX, Join.Media.BRIDGE);
    assertThat(error(rig.ask(it.juliet, SERVER, dial("c1", malformed))))
        .isEqualTo("bad-request/modify");
    assertThat(error(rig.ask(it.juliet, SERVER, dial("c1", join(c)))))
        .isEqualTo("bad-request/modify");
    assertThat(error(rig.ask(it.juliet, SERVER, dial("c1", join(a), join(a)))))
        .isEqualTo("bad-request/modify");
    var romeo = rig.available("romeo@rayo.test/orchard");
    assertThat(error(rig.ask(romeo, SERVER, dial("c1", join(a))))).isEqualTo("not-allowed/cancel");
  }

  @Test
  @DisplayName("E05: that nobody takes ends without the join; the other call lives on")
  void failed() {
    rig.ask(it.juliet, SERVER, dial("c1", join(a)));
    rig.signal(c, new SignalingInput.Failed(486, "Busy Here", List.of()));
    assertThat(events(c)).containsExactly(CallEvent.End.class);
    assertThat(it.joins(a)).isEmpty();
    assertThat(it.ask(a, HANGUP)).isEqualTo(DONE);
  }

  @Test
  @DisplayName("E05 G10: tells its client when the other call ends before the answer")
  void peerEnds() {
    rig.ask(it.juliet, SERVER, dial("c1", join(a)));
    it.ask(a, HANGUP);
    answer();
    assertThat(it.joins(c)).containsExactly(unjoined(a));
    assertThat(events(c)).endsWith(CallEvent.Answered.class);
  }

  @Test
  @DisplayName("E05 G09: can be unjoined before the answer, from either side")
  void unjoinedEarly() {
    rig.ask(it.juliet, SERVER, dial("c1", join(a)));
    assertThat(it.ask(c, unjoin(a))).isEqualTo(DONE);
    answer();
    assertThat(it.joins(c)).isEmpty();
    assertThat(it.joins(a)).isEmpty();
    assertThat(it.ask(c, join(a))).isEqualTo(DONE);
  }

  @Test
  @DisplayName("E05 G09: is unjoined from the early media that it hears")
  void unjoinedFromEarlyMedia() {
    rig.ask(it.juliet, SERVER, dial("c1", join(a)));
    rig.signal(c, new SignalingInput.EarlyMedia(CallControlRig.THEIRS, List.of()));
    assertThat(it.ask(a, unjoin(c))).isEqualTo(DONE);
    assertThat(rig.media().joins()).isZero();
    answer();
    assertThat(it.joins(a)).isEmpty();
  }

  @Test
  @DisplayName("E05: waits for the other call no longer than for any join")
  void peerSilent() {
    rig.media().beSilent();
    var b = rig.incoming();
    var answer = rig.send(it.juliet, CallControlRig.jid(b), Replies.ANSWER);
    var dial = rig.send(it.juliet, SERVER, dial("c1", join(b)));
    assertThat(rig.gateway().repliesTo(dial)).isEmpty();
    rig.advance(Duration.ofSeconds(12));
    assertThat(rig.gateway().repliesTo(answer)).hasSize(1);
    assertThat(error(rig.gateway().repliesTo(dial).getFirst()))
        .isEqualTo("service-unavailable/cancel");
    rig.media().closed(a);
    rig.media().closed(b);
  }

  @Test
  @DisplayName("E05: announces the terms of the last change")
  void changedBeforeAnswer() {
    rig.ask(it.juliet, SERVER, dial("c1", join(a)));
    rig.signal(c, new SignalingInput.EarlyMedia(new SessionDescription("v=0 early"), List.of()));
    assertThat(it.ask(c, join(a, Join.Direction.SEND))).isEqualTo(DONE);
    assertThat(it.joins(c)).isEmpty();
    answer();
    assertThat(it.joins(c)).containsExactly(joined(a));
    assertThat(it.joins(a)).containsExactly(joined(c));
    assertThat(rig.media().joins()).isEqualTo(1);
  }
}
