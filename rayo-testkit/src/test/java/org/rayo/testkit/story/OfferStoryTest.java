// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.testkit.story.Replies.ACCEPT;
import static org.rayo.testkit.story.Replies.ANSWER;
import static org.rayo.testkit.story.Replies.DONE;
import static org.rayo.testkit.story.Replies.error;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.rayo.callcontrol.CallControlConfig;
import org.rayo.callcontrol.control.Application;
import org.rayo.callcontrol.control.ClientShow;
import org.rayo.callcontrol.control.OfferPolicy;
import org.rayo.callcontrol.control.OfferPolicy.Queue;
import org.rayo.callcontrol.control.OfferPolicy.Strategy;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.EndReason;
import org.rayo.protocol.jid.Jid;
import org.rayo.testkit.fake.CallControlRig;

@DisplayName("Offers of an application")
class OfferStoryTest {
  private static final Duration STAGE = Duration.ofSeconds(5);
  private static final Jid A = Jid.parse("app@rayo.test/a");
  private static final Jid B = Jid.parse("app@rayo.test/b");
  private static final Jid C = Jid.parse("app@rayo.test/c");
  private static final Jid SERVER = Jid.ofDomain(CallControlRig.DOMAIN);

  private static CallControlRig rig(OfferPolicy policy) {
    var clients = List.of(A.bare());
    var application = new Application("app", Pattern.compile(".*"), clients, policy);
    return new CallControlRig(
        CallControlConfig.of(CallControlRig.DOMAIN).withApplications(List.of(application)));
  }

  private static CallControlRig staged(Strategy strategy) {
    var rig = rig(new OfferPolicy(strategy, STAGE, false, null));
    for (var client : List.of(A, B, C)) {
      rig.available(client.toString());
    }
    return rig;
  }

  private static List<Jid> offered(CallControlRig rig, CallId call) {
    return rig.gateway().events().stream()
        .filter(e -> e.event() instanceof CallEvent.Offer)
        .filter(e -> e.from().equals(CallControlRig.jid(call)))
        .map(e -> e.to())
        .toList();
  }

  private static void says(CallControlRig rig, Jid client, Jid to, ClientShow show) {
    rig.service().presence(client, to, show);
    rig.settle();
  }

  @Nested
  @DisplayName("in stages")
  class Stages {
    private final CallControlRig rig = staged(Strategy.FIRST);
    private final CallId call = rig.incoming();

    @Test
    @DisplayName("B07 go to the next client when the present one lets the time pass")
    void timeout() {
      assertThat(offered(rig, call)).containsExactly(A);
      rig.advance(STAGE);
      assertThat(offered(rig, call)).containsExactly(A, B);
      rig.advance(STAGE.multipliedBy(3));
      assertThat(offered(rig, call)).containsExactly(A, B, C);
    }

    @Test
    @DisplayName("B07 leave the call to an earlier client, and give everybody the end")
    void earlierClientTakesIt() {
      rig.advance(STAGE);
      assertThat(rig.ask(A, CallControlRig.jid(call), ACCEPT)).isEqualTo(DONE);
      assertThat(error(rig.ask(B, CallControlRig.jid(call), ACCEPT))).isEqualTo("conflict/cancel");
      rig.advance(STAGE.multipliedBy(4));
      assertThat(offered(rig, call)).containsExactly(A, B);
      rig.signal(call, new SignalingInput.Cancelled());
      for (var client : List.of(A, B)) {
        assertThat(rig.gateway().eventsTo(client)).last().isInstanceOf(CallEvent.End.class);
      }
      assertThat(rig.gateway().eventsTo(C)).isEmpty();
      assertThat(rig.isClean()).isTrue();
    }

    @Test
    @DisplayName("B07 B11 go on at once when the present client leaves")
    void leaves() {
      rig.service().clientGone(A);
      rig.settle();
      assertThat(offered(rig, call)).containsExactly(A, B);
    }

    @Test
    @DisplayName("B02 B07 go on at once when the present client wants no more calls; it may still")
    void busy() {
      says(rig, A, SERVER, ClientShow.DND);
      assertThat(offered(rig, call)).containsExactly(A, B);
      assertThat(rig.ask(A, CallControlRig.jid(call), ACCEPT)).isEqualTo(DONE);
    }

    @Test
    @DisplayName("B07 go on at once when the present client refuses this one call")
    void refuses() {
      says(rig, A, CallControlRig.jid(call), ClientShow.UNAVAILABLE);
      assertThat(offered(rig, call)).containsExactly(A, B);
      assertThat(rig.service().isAvailable(A)).isTrue();
    }

    @Test
    @DisplayName("B10 end with 480 when the last one refuses; nobody is asked twice")
    void everybodyRefuses() {
      for (var client : List.of(A, B, C)) {
        rig.service().offerRefused(client, CallControlRig.jid(call));
        rig.settle();
      }
      assertThat(offered(rig, call)).containsExactly(A, B, C);
      assertThat(rig.signaling().lines(call)).containsExactly("480");
      rig.signal(call, new SignalingInput.Released());
      assertThat(rig.isClean()).isTrue();
    }

    @Test
    @DisplayName("B07 end with 480 when nobody takes the call in the time for all")
    void nobody() {
      rig.advance(Duration.ofSeconds(60));
      assertThat(rig.signaling().lines(call)).containsExactly("480");
      assertThat(rig.gateway().eventsTo(C)).last().isInstanceOf(CallEvent.End.class);
    }
  }

  @Test
  @DisplayName("B07 S5 round robin spread over the clients evenly")
  void roundRobin() {
    var rig = staged(Strategy.ROUND_ROBIN);
    var first = List.of(offered(rig, rig.incoming()), offered(rig, rig.incoming()));
    var later = List.of(offered(rig, rig.incoming()), offered(rig, rig.incoming()));
    assertThat(List.of(first, later))
        .isEqualTo(List.of(List.of(List.of(A), List.of(B)), List.of(List.of(C), List.of(A))));
  }

  @Test
  @DisplayName("B07 least loaded go to whoever controls the fewest calls")
  void leastLoaded() {
    var rig = staged(Strategy.LEAST_LOADED);
    var toA = rig.incoming();
    rig.send(A, CallControlRig.jid(toA), ANSWER);
    var toB = rig.incoming();
    rig.send(B, CallControlRig.jid(toB), ANSWER);
    assertThat(offered(rig, rig.incoming())).containsExactly(C);
    rig.signal(toA, new SignalingInput.HungUp(List.of()));
    rig.service().clientGone(C);
    assertThat(offered(rig, rig.incoming())).containsExactly(A);
  }

  @Test
  @DisplayName("B07 random reach everybody sooner or later")
  void random() {
    var rig = staged(Strategy.RANDOM);
    var reached = new HashSet<Jid>();
    for (int i = 0; i < 200; i++) {
      reached.addAll(offered(rig, rig.incoming()));
    }
    assertThat(reached).containsExactlyInAnyOrder(A, B, C);
  }

  @Nested
  @DisplayName("with a queue")
  class Queues {
    private final CallControlRig rig =
        rig(
            new OfferPolicy(
                Strategy.ALL, Duration.ZERO, false, new Queue(Duration.ofMinutes(1), 2)));
    private final CallId call = rig.incoming();

    @Test
    @DisplayName("B10 let the caller hear ringing until a client comes")
    void clientComes() {
      assertThat(rig.signaling().lines(call)).containsExactly("180");
      rig.available(A.toString());
      rig.settle();
      assertThat(offered(rig, call)).containsExactly(A);
      assertThat(rig.ask(A, CallControlRig.jid(call), ANSWER)).isEqualTo(DONE);
      rig.advance(Duration.ofMinutes(2));
      assertThat(rig.signaling().lines(call)).startsWith("180", "200");
    }

    @Test
    @DisplayName("B10 end with 480 when none comes in time")
    void timeout() {
      rig.advance(Duration.ofMinutes(1));
      assertThat(rig.signaling().lines(call)).containsExactly("180", "480");
      rig.signal(call, new SignalingInput.Released());
      assertThat(rig.isClean()).isTrue();
    }

    @Test
    @DisplayName("B10 refuse what is more than may wait")
    void full() {
      var second = rig.incoming();
      var third = rig.incoming();
      assertThat(rig.signaling().lines(second)).containsExactly("180");
      assertThat(rig.signaling().lines(third)).containsExactly("480");
      rig.signal(call, new SignalingInput.Cancelled());
      assertThat(rig.signaling().lines(rig.incoming())).containsExactly("180");
    }

    @Test
    @DisplayName("B11 take a call back when everybody left, and offer it to who returns")
    void backToTheQueue() {
      rig.available(A.toString());
      rig.settle();
      rig.service().clientGone(A);
      rig.settle();
      assertThat(rig.signaling().lines(call)).containsExactly("180", "180");
      rig.available(A.toString());
      rig.settle();
      assertThat(offered(rig, call)).containsExactly(A, A);
      rig.advance(Duration.ofSeconds(60));
      var end = new CallEvent.End(EndReason.TIMEOUT, "480", List.of());
      assertThat(rig.gateway().eventsTo(A)).last().isEqualTo(end);
    }

    @Test
    @DisplayName("B10 are for the clients that the call is for; others cannot take it")
    void strangers() {
      var stranger = rig.available("stranger@rayo.test/x");
      rig.settle();
      assertThat(error(rig.ask(stranger, CallControlRig.jid(call), ANSWER)))
          .isEqualTo("conflict/cancel");
    }

    @Test
    @DisplayName("9 a caller who gives up leaves nothing behind")
    void cancelled() {
      rig.signal(call, new SignalingInput.Cancelled());
      assertThat(rig.isClean()).isTrue();
    }
  }
}
