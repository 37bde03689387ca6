// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.it.Awaiting.await;
import static org.rayo.it.Awaiting.refusal;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.client.CallHandle;
import org.rayo.protocol.core.CallCommand.Join;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.Dial;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.testkit.audio.AudioJudge;
import org.rayo.testkit.rtp.Audio;
import org.rayo.testkit.sip.PhoneCall;
import org.rayo.testkit.sip.PhoneConfig;
import org.rayo.testkit.sip.SipPhone;

/** What becomes of joins when there are several, a call ends, or a dial brings them along. */
@EndToEnd
class JoinedCallsIT {
  private static final Duration LENGTH = Duration.ofMillis(600);
  private static final Duration MOST = Duration.ofMillis(350);
  private static final double ANNAS = 500;
  private static final double BERTS = 900;

  private Application alice;
  private SipPhone phone;
  private Side anna;
  private Side bert;

  /** One call, at both of its ends, and what its client hears of joins and of the end. */
  private record Side(
      PhoneCall phone, CallHandle call, BlockingQueue<CallEvent> events, List<Class<?>> all) {
    static Side of(PhoneCall phone, CallHandle call) {
      var events = new LinkedBlockingQueue<CallEvent>();
      var all = new CopyOnWriteArrayList<Class<?>>();
      call.onEvent(
          (event, _) -> {
            all.add(event.getClass());
            if (!(event instanceof CallEvent.Answered || event instanceof CallEvent.Ringing)) {
              events.add(event);
            }
          });
      return new Side(phone, call, events, all);
    }

    CallEvent nextEvent() throws InterruptedException {
      var event = events.poll(5, TimeUnit.SECONDS);
      if (event == null) {
        throw new AssertionError("no event of " + call.uri());
      }
      return event;
    }

    int mark() {
      return phone.heard().samples().length;
    }

    AudioJudge heardSince(int mark) {
      var samples = phone.heard().samples();
      return new AudioJudge(new Audio(Arrays.copyOfRange(samples, mark, samples.length)));
    }

    void awaitTone(double hertz, int mark) throws InterruptedException {
      assertThat(
              phone
                  .media()
                  .await(_ -> heardSince(mark).hasTone(hertz, MOST), Duration.ofSeconds(5)))
          .as("hears " + hertz + " Hz")
          .isTrue();
    }
  }

  @BeforeEach
  void call() throws IOException, InterruptedException {
    alice = Application.available(TestServer.ALICE);
    phone = new SipPhone(PhoneConfig.udp());
    anna = begin();
    bert = begin();
  }

  private Side begin() throws InterruptedException {
    var conversation = Conversation.begin(phone, alice);
    return Side.of(conversation.caller(), conversation.call());
  }

  @AfterEach
  void hangup() throws InterruptedException {
    for (var side : List.of(anna, bert)) {
      if (!side.call().ended().isDone()) {
        await(side.call().hangup());
        await(side.call().ended());
      }
    }
    phone.close();
    alice.close();
  }

  private static Join join(Side to, Join.Direction direction) {
    return new Join(to.call().uri(), null, direction, Join.Media.BRIDGE);
  }

  /** Both talk at the same time; says who heard whom. */
  private void talk(boolean annaHears, boolean bertHears) throws InterruptedException {
    int annasMark = anna.mark();
    int bertsMark = bert.mark();
    var annas = anna.phone().media().play(Audio.tone(ANNAS, LENGTH));
    var berts = bert.phone().media().play(Audio.tone(BERTS, LENGTH));
    await(annas);
    await(berts);
    // What was sent has arrived when half a second more was heard.
    anna.phone().awaitHeard(anna.phone().heard().length().plusMillis(500));
    bert.phone().awaitHeard(bert.phone().heard().length().plusMillis(500));
    assertThat(anna.heardSince(annasMark).hasTone(BERTS, MOST)).isEqualTo(annaHears);
    assertThat(bert.heardSince(bertsMark).hasTone(ANNAS, MOST)).isEqualTo(bertHears);
    assertThat(anna.heardSince(annasMark).hasTone(ANNAS, MOST)).as("hears herself").isFalse();
    assertThat(bert.heardSince(bertsMark).hasTone(BERTS, MOST)).as("hears himself").isFalse();
  }

  @Test
  @DisplayName("G07 G09 G10: a call joined to two is heard by both; unjoining from all leaves none")
  void several() throws InterruptedException {
    var carl = begin();
    await(anna.call().join(bert.call()));
    await(anna.call().send(join(carl, Join.Direction.SEND)));
    int mark = carl.mark();
    talk(true, true);
    carl.awaitTone(ANNAS, mark);
    assertThat(carl.heardSince(mark).hasTone(BERTS, MOST)).as("hears a stranger").isFalse();
    await(anna.call().unjoinAll());
    assertThat(bert.nextEvent()).isInstanceOf(CallEvent.Joined.class);
    assertThat(bert.nextEvent()).isEqualTo(new CallEvent.Unjoined(anna.call().uri(), null));
    assertThat(carl.nextEvent()).isInstanceOf(CallEvent.Joined.class);
    assertThat(carl.nextEvent()).isEqualTo(new CallEvent.Unjoined(anna.call().uri(), null));
    assertThat(List.of(anna.nextEvent(), anna.nextEvent()))
        .hasOnlyElementsOfType(CallEvent.Joined.class);
    assertThat(List.of(anna.nextEvent(), anna.nextEvent()))
        .containsExactlyInAnyOrder(
            new CallEvent.Unjoined(bert.call().uri(), null),
            new CallEvent.Unjoined(carl.call().uri(), null));
    talk(false, false);
    await(carl.call().hangup());
    await(carl.call().ended());
  }

  @Test
  @DisplayName("F11 race 8: one hangs up; the other is told, lives on and can be joined anew")
  void survivor() throws InterruptedException {
    await(anna.call().join(bert.call()));
    anna.phone().hangup();
    await(anna.call().ended());
    assertThat(anna.nextEvent()).isInstanceOf(CallEvent.Joined.class);
    assertThat(anna.nextEvent()).isInstanceOf(CallEvent.Unjoined.class);
    assertThat(anna.nextEvent()).isInstanceOf(CallEvent.End.class);
    assertThat(bert.nextEvent()).isInstanceOf(CallEvent.Joined.class);
    assertThat(bert.nextEvent()).isEqualTo(new CallEvent.Unjoined(anna.call().uri(), null));
    anna = begin();
    await(bert.call().join(anna.call()));
    talk(true, true);
  }

  @Test
  @DisplayName("E05 E07 E11: a dial joins as it says, early media included; joined after answered")
  void nestedJoin() throws InterruptedException {
    await(anna.call().hangup());
    await(anna.call().ended());
    var join = join(bert, Join.Direction.DUPLEX);
    var dial = new Dial(phone.uri(), null, null, null, List.of(), List.of(join));
    var call = await(alice.client().dial(dial));
    var ringing = phone.expectCall();
    anna = Side.of(ringing, call);
    int mark = bert.mark();
    ringing.ringWithMedia();
    var early = ringing.media().play(Audio.tone(440, Duration.ofSeconds(2)));
    bert.awaitTone(440, mark);
    assertThat(bert.events()).as("before the answer").isEmpty();
    await(early);
    ringing.answer();
    await(call.answered());
    assertThat(bert.nextEvent()).isEqualTo(new CallEvent.Joined(call.uri(), null));
    talk(true, true);
    assertThat(anna.nextEvent()).isEqualTo(new CallEvent.Joined(bert.call().uri(), null));
    assertThat(anna.all())
        .containsExactly(CallEvent.Ringing.class, CallEvent.Answered.class, CallEvent.Joined.class);
  }

  @Test
  @DisplayName("G01 G04 G09 E05: what cannot be joined is refused")
  void refused() throws IOException, InterruptedException {
    var direct = new Join(bert.call().uri(), null, Join.Direction.DUPLEX, Join.Media.DIRECT);
    assertThat(refusal(anna.call().send(direct)).condition())
        .isEqualTo(StanzaCondition.FEATURE_NOT_IMPLEMENTED);
    var nobody = "xmpp:nobody@" + TestServer.DOMAIN;
    var toNobody = new Join(nobody, null, Join.Direction.DUPLEX, Join.Media.BRIDGE);
    assertThat(refusal(anna.call().send(toNobody)).condition())
        .isEqualTo(StanzaCondition.SERVICE_UNAVAILABLE);
    assertThat(refusal(anna.call().unjoin(bert.call())).condition())
        .isEqualTo(StanzaCondition.SERVICE_UNAVAILABLE);
    assertThat(refusal(anna.call().join(anna.call())).condition())
        .isEqualTo(StanzaCondition.BAD_REQUEST);
    var dial = new Dial(phone.uri(), null, null, null, List.of(), List.of(toNobody));
    assertThat(refusal(alice.client().dial(dial)).condition())
        .isEqualTo(StanzaCondition.SERVICE_UNAVAILABLE);
  }
}
