// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.stack;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nist.javax.sip.stack.DatagramQueuedMessageDispatch;
import java.net.DatagramPacket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CallLanesTest {

  private final IntakeCounters counters = new IntakeCounters();

  private static DatagramQueuedMessageDispatch message(int call, int number, long time) {
    var text = "X " + number + " SIP/2.0\r\nCall-ID: call-" + call + "@test\r\n\r\n";
    var data = text.getBytes(StandardCharsets.US_ASCII);
    return new DatagramQueuedMessageDispatch(new DatagramPacket(data, data.length), time);
  }

  private static int number(DatagramQueuedMessageDispatch message) {
    var text = new String(message.packet.getData(), StandardCharsets.US_ASCII);
    return Integer.parseInt(text.substring(2, text.indexOf(' ', 2)));
  }

  private static String call(DatagramQueuedMessageDispatch message) {
    return RawMessage.callId(message.packet.getData(), message.packet.getLength());
  }

  @Test
  void messagesOfACallKeepTheirOrderAndTheirThread() throws Exception {
    var lanes = new CallLanes(4, 10_000, 60_000, counters);
    var seen = new ConcurrentHashMap<String, List<Integer>>();
    var threads = new ConcurrentHashMap<String, Thread>();
    var now = System.currentTimeMillis();
    for (var number = 0; number < 20; number++) {
      for (var call = 0; call < 50; call++) {
        assertThat(lanes.offer(message(call, number, now))).isTrue();
      }
    }
    try (var workers = Executors.newFixedThreadPool(4)) {
      for (var i = 0; i < 4; i++) {
        workers.execute(
            () -> {
              for (var next = lanes.poll(); next != null; next = lanes.poll()) {
                var call = call(next);
                seen.computeIfAbsent(call, c -> new ArrayList<>()).add(number(next));
                assertThat(threads.putIfAbsent(call, Thread.currentThread()))
                    .isIn(null, Thread.currentThread());
              }
            });
      }
      workers.shutdown();
      assertThat(workers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(seen).hasSize(50);
    assertThat(seen.values()).allSatisfy(numbers -> assertThat(numbers).isSorted().hasSize(20));
  }

  @Test
  void aFullLaneDropsAndCounts() {
    var lanes = new CallLanes(1, 2, 60_000, counters);
    assertThat(lanes.offer(message(1, 1, 0))).isTrue();
    assertThat(lanes.offer(message(1, 2, 0))).isTrue();
    assertThat(lanes.offer(message(1, 3, 0))).isFalse();
    assertThat(lanes.size()).isEqualTo(2);
    assertThat(counters.droppedDatagrams()).isEqualTo(1);
  }

  @Test
  void whatWaitedTooLongIsDropped() throws Exception {
    var lanes = new CallLanes(1, 10, 1_000, counters);
    lanes.offer(message(1, 1, System.currentTimeMillis() - 5_000));
    lanes.offer(message(1, 2, System.currentTimeMillis() + 60_000));
    assertThat(number(lanes.take())).isEqualTo(2);
    assertThat(counters.droppedDatagrams()).isEqualTo(1);
  }

  @Test
  void sleepersAreWokenAtTheEnd() throws Exception {
    var lanes = new CallLanes(1, 2, 1_000, counters);
    lanes.offer(message(1, 1, 0));
    lanes.wakeAll();
    assertThat(lanes.take().packet.getLength()).isZero();
  }
}
