// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.it.Awaiting.await;
import static org.rayo.it.Awaiting.refusal;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
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
import org.rayo.testkit.sip.PhoneConfig;
import org.rayo.testkit.sip.SipPhone;

/** Calls that are joined on the real server, told apart by their tones. */
@EndToEnd
class JoinIT {
  private static final int LOW = 520;
  private static final int HIGH = 1170;
  private static final Set<Integer> BOTH = Set.of(LOW, HIGH);

  private Application alice;
  private SipPhone phone;
  private Singer one;
  private Singer two;

  @BeforeEach
  void twoCallers() throws IOException, InterruptedException {
    alice = Application.available(TestServer.ALICE);
    phone = new SipPhone(PhoneConfig.udp());
    one = new Singer(Conversation.begin(phone, alice), LOW);
    two = new Singer(Conversation.begin(phone, alice), HIGH);
    one.sing();
    two.sing();
  }

  @AfterEach
  void hangup() throws InterruptedException {
    one.conversation().end();
    two.conversation().end();
    phone.close();
    alice.close();
  }

  /** Joined and unjoined events of a call, those included that came before. */
  private static BlockingQueue<CallEvent> joinsOf(CallHandle call) {
    var joins = new LinkedBlockingQueue<CallEvent>();
    call.onEvent(
        (event, _) -> {
          if (event instanceof CallEvent.Joined || event instanceof CallEvent.Unjoined) {
            joins.add(event);
          }
        });
    return joins;
  }

  private static CallEvent next(BlockingQueue<CallEvent> events) throws InterruptedException {
    var event = events.poll(Awaiting.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    if (event == null) {
      throw new AssertionError("the call said nothing more");
    }
    return event;
  }

  @Test
  @DisplayName("G01 G08 G09 G10 two callers hear each other from joined to unjoined")
  void joined() throws InterruptedException {
    var ofOne = joinsOf(one.call());
    var ofTwo = joinsOf(two.call());
    assertThat(one.hears(BOTH, Set.of())).isEmpty();
    await(one.call().join(two.call()));
    assertThat(next(ofOne)).isEqualTo(new CallEvent.Joined(two.call().uri(), null));
    assertThat(next(ofTwo)).isEqualTo(new CallEvent.Joined(one.call().uri(), null));
    assertThat(one.hears(BOTH, Set.of(HIGH))).containsExactly(HIGH);
    assertThat(two.hears(BOTH, Set.of(LOW))).containsExactly(LOW);
    await(two.call().unjoin(one.call()));
    assertThat(next(ofOne)).isEqualTo(new CallEvent.Unjoined(two.call().uri(), null));
    assertThat(next(ofTwo)).isEqualTo(new CallEvent.Unjoined(one.call().uri(), null));
    assertThat(one.hears(BOTH, Set.of())).isEmpty();
    assertThat(two.hears(BOTH, Set.of())).isEmpty();
    assertThat(refusal(two.call().unjoin(one.call())).condition())
        .isEqualTo(StanzaCondition.SERVICE_UNAVAILABLE);
  }

  @Test
  @DisplayName("G03 G06 directions are seen from the first call, and can be changed")
  void directions() throws InterruptedException {
    await(one.call().send(join(two.call(), Join.Direction.SEND)));
    assertThat(two.hears(BOTH, Set.of(LOW))).containsExactly(LOW);
    assertThat(one.hears(BOTH, Set.of())).isEmpty();
    await(one.call().send(join(two.call(), Join.Direction.RECV)));
    assertThat(one.hears(BOTH, Set.of(HIGH))).containsExactly(HIGH);
    assertThat(two.hears(BOTH, Set.of())).isEmpty();
  }

  private static Join join(CallHandle other, Join.Direction direction) {
    return new Join(other.uri(), null, direction, Join.Media.BRIDGE);
  }

  @Test
  @DisplayName("E05 G01 a call that is dialled with a join is joined when it is answered")
  void dialled() throws InterruptedException {
    var dial =
        new Dial(
            phone.uri(),
            "sip:rayo@127.0.0.1",
            null,
            null,
            List.of(),
            List.of(join(one.call(), Join.Direction.DUPLEX)));
    var three = await(alice.client().dial(dial));
    var joins = joinsOf(three);
    var ringing = phone.expectCall();
    ringing.answer();
    assertThat(next(joins)).isEqualTo(new CallEvent.Joined(one.call().uri(), null));
    assertThat(
            ringing
                .media()
                .await(
                    media ->
                        new AudioJudge(media.heard().last(Singer.WINDOW)).amplitude(LOW)
                            > Singer.HEARD,
                    Awaiting.PATIENCE))
        .isTrue();
    await(three.hangup());
    await(three.ended());
  }
}
