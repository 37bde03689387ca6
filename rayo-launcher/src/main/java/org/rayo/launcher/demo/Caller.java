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

  private final SipPhone phone;

  Caller(SipPhone phone) {
    this.phone = phone;
  }

  /**
   * Makes the whole call.
   *
   * @return everything that was heard
   */
  Audio call(String uri) throws InterruptedException {
    var call = phone.call(uri);
    call.awaitAnswer();
    listenForTune(call);
    call.sendDigits(DIGITS);
    call.say(Audio.tone(VOICE_HERTZ, VOICE));
    call.awaitHangup();
    return call.heard();
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
