// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

class LimitedLogTest {

  @Test
  void writesTenLinesASecondAndSaysWhatItLeftOut() {
    List<String> lines = new ArrayList<>();
    var logger =
        (Logger)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Logger.class},
                (self, method, arguments) -> {
                  lines.add(arguments[arguments.length - 1].toString());
                  return null;
                });
    var clock = new AtomicLong();
    var log = new LimitedLog(logger, clock::get);
    for (var i = 0; i < 25; i++) {
      log.warn("line " + i);
    }
    assertThat(lines).hasSize(10);
    clock.addAndGet(TimeUnit.SECONDS.toNanos(1));
    log.warn("last");
    assertThat(lines.subList(10, lines.size())).containsExactly("15", "last");
  }
}
