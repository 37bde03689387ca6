// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an analysis tells of what it finds; callbacks run at once here. */
class ProgressControlTest {
  private final List<Object> told = new ArrayList<>();
  private final ProgressListener listener =
      new ProgressListener() {
        @Override
        public void signal(ProgressSignal signal) {
          told.add(signal);
        }

        @Override
        public void ended(ProgressEnd end) {
          told.add(end);
        }
      };

  private ProgressControl analysis(@Nullable Duration initial, String... grammars) {
    var watches =
        Stream.of(grammars)
            .map(grammar -> SignalWatch.parse(URI.create("urn:xmpp:rayo:cpa:" + grammar)))
            .toList();
    var request = new ProgressRequest(watches, initial);
    return new ProgressControl(request, listener, Runnable::run, _ -> {});
  }

  private static ProgressSignal key(String key, int millis) {
    return new ProgressSignal(SignalKind.DTMF, millis, key);
  }

  @Test
  @DisplayName("N07 a key that comes as an event and as a tone is one key")
  void oneKey() {
    var analysis = analysis(null, "dtmf:1");
    analysis.key('5', 100);
    analysis.found(key("5", 102));
    analysis.key('5', 80);
    analysis.found(key("6", 90));
    assertThat(told).containsExactly(key("5", 100), key("5", 80), key("6", 90));
  }

  @Test
  @DisplayName("N05 what was not asked for is not told, and nothing is told after the end")
  void end() {
    var analysis = analysis(null, "beep:1?terminate=true");
    analysis.key('5', 100);
    var beep = new ProgressSignal(SignalKind.BEEP, 400, "1000");
    analysis.found(beep);
    analysis.found(beep);
    analysis.partyClosed();
    assertThat(analysis.stop()).isFalse();
    assertThat(told).containsExactly(new ProgressEnd.Found(beep));
    assertThat(analysis.tap().ended()).isTrue();
  }

  @Test
  @DisplayName("N13 whoever stops it while its party closes, the party is the reason")
  void closing() {
    var analysis = analysis(null, "beep:1");
    analysis.partyClosing();
    assertThat(analysis.stop()).isTrue();
    assertThat(told).containsExactly(new ProgressEnd.LegClosed());
  }

  @Test
  @DisplayName("K14 no signal in time is the end, one in time is not")
  void initialTimeout() {
    var silence = new short[160];
    var quiet = analysis(Duration.ofMillis(100), "dtmf:1");
    var busy = analysis(Duration.ofMillis(100), "dtmf:1");
    busy.key('1', 50);
    for (int i = 0; i < 10; i++) {
      quiet.tap().frame(silence, silence);
      busy.tap().frame(silence, silence);
    }
    assertThat(told).containsExactly(key("1", 50), new ProgressEnd.NoInput());
  }
}
