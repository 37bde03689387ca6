// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.rayo.client.CallHandle;
import org.rayo.testkit.audio.AudioJudge;
import org.rayo.testkit.rtp.Audio;
import org.rayo.testkit.sip.OutgoingPhoneCall;

/** A caller with a tone of its own, which is told apart from others at the same time. */
record Singer(Conversation conversation, int hertz) {
  private static final int AMPLITUDE = 1500;

  /** A tone that is mixed in keeps its amplitude; one that is not leaves the noise of the line. */
  static final int HEARD = 1000;

  private static final int NOT_HEARD = 100;
  static final Duration WINDOW = Duration.ofMillis(500);

  /** Far longer than any test. */
  private static final Duration SONG = Duration.ofSeconds(50);

  OutgoingPhoneCall caller() {
    return conversation.caller();
  }

  CallHandle call() {
    return conversation.call();
  }

  /** Sings on and on, until it is shut up. */
  void sing() {
    var unused = caller().media().play(Audio.tone(hertz, SONG, AMPLITUDE));
  }

  void shutUp() {
    caller().media().shutUp();
  }

  /**
   * Waits until of some tones exactly the expected ones are heard.
   *
   * @return those that were heard last
   */
  Set<Integer> hears(Set<Integer> of, Set<Integer> expected) throws InterruptedException {
    var last = new TreeSet<Integer>();
    var unused =
        caller()
            .media()
            .await(
                media -> {
                  var heard = media.heard().last(WINDOW);
                  var judge = new AudioJudge(heard);
                  last.clear();
                  of.stream().filter(tone -> isHeard(judge, tone, expected)).forEach(last::add);
                  return heard.length().equals(WINDOW) && last.equals(expected);
                },
                Awaiting.PATIENCE);
    return last;
  }

  private static boolean isHeard(AudioJudge judge, int tone, Set<Integer> expected) {
    return judge.amplitude(tone) > (expected.contains(tone) ? HEARD : NOT_HEARD);
  }
}
