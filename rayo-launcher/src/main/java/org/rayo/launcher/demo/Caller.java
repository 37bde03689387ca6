// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher.demo;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.rayo.launcher.LauncherException;
import org.rayo.testkit.rtp.Audio;
import org.rayo.testkit.sip.OutgoingPhoneCall;
import org.rayo.testkit.sip.SipPhone;

/** The person at the telephone: listens, presses keys, speaks, waits for the other to hang up. */
final class Caller {
  static final String DIGITS = "4711";
  private static final double VOICE_HERTZ = 440;
  private static final Duration VOICE = Duration.ofSeconds(5);
  private static final Duration LISTENS_AT_MOST = Duration.ofSeconds(25);
  private static final long GLANCE_MILLIS = 200;

  private final OutgoingPhoneCall call;
  private boolean answered;

  /** Dials. */
  Caller(SipPhone phone, String uri) {
    call = phone.call(uri);
  }

  /**
   * Goes through with the call.
   *
   * @throws LauncherException when it takes another course
   */
  void converse() throws InterruptedException {
    try {
      listenAndSpeak();
    } catch (AssertionError e) {
      throw new LauncherException("the caller got " + e.getMessage(), e);
    }
  }

  /** Whether the server answered, so far. */
  boolean answered() {
    return answered;
  }

  /** Everything that was heard, so far. */
  Audio heard() {
    return call.heard();
  }

  private void listenAndSpeak() throws InterruptedException {
    call.awaitAnswer();
    answered = true;
    listenForTune(call);
    call.sendDigits(DIGITS);
    call.say(Audio.tone(VOICE_HERTZ, VOICE));
    call.awaitHangup();
  }

  private static void listenForTune(OutgoingPhoneCall call) throws InterruptedException {
    long deadline = System.nanoTime() + LISTENS_AT_MOST.toNanos();
    while (!Tune.isIn(call.heard())) {
      if (System.nanoTime() > deadline) {
        throw new LauncherException(
            "the caller never heard the melody; what it heard has " + call.heard().length());
      }
      TimeUnit.MILLISECONDS.sleep(GLANCE_MILLIS);
    }
    // A person needs a moment to find the keys; meanwhile the application starts to listen.
    TimeUnit.MILLISECONDS.sleep(4 * GLANCE_MILLIS);
  }
}
