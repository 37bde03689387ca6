// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rayo.media.engine.MediaException;

/** The URIs by which detectors are asked for. */
class SignalWatchTest {
  private static SignalWatch parse(String grammar) {
    return SignalWatch.parse(URI.create("urn:xmpp:rayo:cpa:" + grammar));
  }

  @Test
  @DisplayName("N01 N02 N03 the example of the standard is understood")
  void example() {
    var speech =
        parse(
            "speech:1?maxTime=4000;minSpeechDuration=4000;minVolume=10;finalSilence=2000;terminate=true");
    assertThat(speech.kind()).isEqualTo(SignalKind.SPEECH);
    assertThat(speech.terminate()).isTrue();
    assertThat(speech.parameters().millis("finalSilence", 0)).isEqualTo(2000);
    assertThat(parse("dtmf:1").terminate()).isFalse();
  }

  @Test
  @DisplayName("N01 every kind of the standard can be asked for")
  void everyKind() {
    for (var kind : SignalKind.values()) {
      assertThat(SignalWatch.parse(URI.create(kind.uri())).kind()).isEqualTo(kind);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "smell:1",
        "beep:2",
        "beep",
        "beep:1?colour=red",
        "dtmf:1?maxTime=1",
        "ring:1?plan=moon",
        "offhook:1?plan=de"
      })
  @DisplayName("N01 N03 what there is not is not implemented")
  void unknown(String grammar) {
    assertThatThrownBy(() -> parse(grammar)).isInstanceOf(MediaException.Unsupported.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "beep:1?terminate=maybe",
        "beep:1?terminate",
        "beep:1?",
        "beep:1?=1",
        "beep:1?minDuration=soon",
        "beep:1?minDuration=-5",
        "beep:1?minDuration=99999999999",
        "beep:1?minVolume=900",
        "speech:1?maxTime=4000;maxTime=5000"
      })
  @DisplayName("N01 N02 N03 values that cannot be are a bad request")
  void impossible(String grammar) {
    assertThatThrownBy(() -> parse(grammar)).isInstanceOf(MediaException.InvalidDocument.class);
  }

  @Test
  @DisplayName("N01 a kind that is asked for twice is a bad request, and so is none")
  void twice() {
    var twice = List.of(parse("beep:1"), parse("beep:1?terminate=true"));
    assertThatThrownBy(() -> new ProgressRequest(twice, null))
        .isInstanceOf(MediaException.InvalidDocument.class);
    assertThatThrownBy(() -> new ProgressRequest(List.of(), null))
        .isInstanceOf(MediaException.InvalidDocument.class);
  }

  @Test
  @DisplayName("N13 listening allocates nothing")
  void noAllocation() {
    var watches =
        List.of(SignalKind.values()).stream()
            .map(kind -> SignalWatch.parse(URI.create(kind.uri())))
            .toList();
    var bank = new DetectorBank(new ProgressRequest(watches, null), (kind, millis, value) -> {});
    var samples = new Sounds(5).silence(2000).noise(-40).pcm();
    var frame = new short[160];
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    listen(bank, samples, frame);
    long before = threads.getCurrentThreadAllocatedBytes();
    listen(bank, samples, frame);
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1000);
  }

  private static void listen(DetectorBank bank, short[] samples, short[] frame) {
    for (int at = 0; at + 160 <= samples.length; at += 160) {
      System.arraycopy(samples, at, frame, 0, 160);
      bank.frame(frame);
    }
  }
}
