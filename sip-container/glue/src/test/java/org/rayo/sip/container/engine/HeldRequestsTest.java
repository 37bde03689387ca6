// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.engine;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.parser.StringMsgParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sip.RequestEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rayo.sip.container.replica.Replication.Standing;

/** Requests that reach a survivor before it knows that it is one. */
class HeldRequestsTest {
  private final Map<String, Standing> standing =
      new HashMap<>(Map.of("session", Standing.ELSEWHERE));
  private final CompletableFuture<Void> signs = new CompletableFuture<>();
  private final List<SIPRequest> again = new ArrayList<>();
  private final List<RequestEvent> refused = new ArrayList<>();
  private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
  private long now;

  private final HeldRequests held =
      new HeldRequests(
          new HeldRequests.Fate() {
            @Override
            public Standing look(String session) {
              return standing.getOrDefault(session, Standing.UNKNOWN);
            }

            @Override
            public CompletionStage<?> signsOfLife() {
              return signs;
            }

            @Override
            public void again(SIPRequest request) {
              again.add(request);
            }

            @Override
            public void refuse(RequestEvent event) {
              refused.add(event);
            }
          },
          timer,
          () -> now);

  HeldRequestsTest() {
    // The test looks itself.
    timer.shutdown();
    timer.setRejectedExecutionHandler((_, _) -> {});
  }

  @AfterEach
  void close() {
    held.close();
  }

  private void pass(long millis) {
    now += TimeUnit.MILLISECONDS.toNanos(millis);
    held.look();
  }

  private static RequestEvent bye(String branch) throws Exception {
    var text =
        """
        BYE sip:test@127.0.0.1 SIP/2.0
        Via: SIP/2.0/UDP 127.0.0.1:5099;branch=z9hG4bK%s
        From: <sip:peer@127.0.0.1>;tag=peer
        To: <sip:test@127.0.0.1>;tag=ours
        Call-ID: held@test
        CSeq: 2 BYE
        Max-Forwards: 70
        Content-Length: 0

        """
            .formatted(branch)
            .replace("\n", "\r\n");
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var request = (SIPRequest) new StringMsgParser().parseSIPMessage(bytes, true, false, null);
    return new RequestEvent(HeldRequestsTest.class, null, null, request);
  }

  @Test
  void aByeComesInAgainWhenItsNodeIsFoundDead() throws Exception {
    assertThat(held.hold(bye("one"), "session")).isTrue();
    pass(600);
    assertThat(again).isEmpty();
    standing.put("session", Standing.RESTORED);
    pass(20);
    assertThat(again).hasSize(1);
    assertThat(refused).isEmpty();
    assertThat(held.size()).isZero();
  }

  @Test
  void oneThatIsSentAgainWaitsWithItsOriginal() throws Exception {
    assertThat(held.hold(bye("one"), "session")).isTrue();
    assertThat(held.hold(bye("one"), "session")).isTrue();
    assertThat(held.hold(bye("two"), "session")).isTrue();
    standing.put("session", Standing.RESTORED);
    pass(20);
    assertThat(again).hasSize(2);
  }

  @Test
  void aNodeThatHangsIsWaitedForUntilItIsMissed() throws Exception {
    assertThat(held.hold(bye("one"), "session")).isTrue();
    pass(6_000);
    assertThat(refused).isEmpty();
    pass(600);
    assertThat(refused).hasSize(1);
    assertThat(again).isEmpty();
  }

  @Test
  void aNodeThatLivesKeepsItsCalls() throws Exception {
    assertThat(held.hold(bye("one"), "session")).isTrue();
    signs.complete(null);
    pass(900);
    assertThat(refused).as("it may hand the call over").isEmpty();
    pass(200);
    assertThat(refused).hasSize(1);
  }

  @Test
  void whatTheOtherNodeEndedItselfIsAnsweredAsGone() throws Exception {
    assertThat(held.hold(bye("one"), "session")).isTrue();
    standing.remove("session");
    pass(20);
    assertThat(again).as("and finds no session now").hasSize(1);
  }

  @Test
  void tooManyDoNotWait() throws Exception {
    for (var i = 0; i < 2_000; i++) {
      assertThat(held.hold(bye("b" + i), "session")).isTrue();
    }
    assertThat(held.hold(bye("one-more"), "session")).isFalse();
  }
}
