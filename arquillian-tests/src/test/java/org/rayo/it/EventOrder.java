// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.rayo.client.CallHandle;

/** The kinds of events of one call, in their order. */
final class EventOrder {
  private final BlockingQueue<String> kinds = new LinkedBlockingQueue<>();

  EventOrder(CallHandle call) {
    call.onEvent((event, _) -> kinds.add(event.getClass().getSimpleName()));
  }

  /** Waits for these events; no other one may be among them. */
  void awaitOnly(String... expected) throws InterruptedException {
    List<String> came = new ArrayList<>();
    while (came.size() < expected.length) {
      var kind = kinds.poll(Awaiting.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (kind == null) {
        throw new AssertionError("only " + came);
      }
      came.add(kind);
    }
    assertThat(came).containsExactly(expected);
  }
}
