// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher.demo;

/**
 * What came of the demo call; the audio facts are measured on what the caller really received.
 *
 * @param digits the keys that the application understood
 * @param recordingMillis length of the recording as fetched
 * @param endReason element name in the end event
 */
record DemoResult(
    boolean offered,
    boolean answered,
    boolean heardSpeech,
    boolean heardFile,
    String digits,
    long recordingMillis,
    String endReason) {

  boolean isComplete(String expectedDigits) {
    return offered
        && answered
        && heardSpeech
        && heardFile
        && digits.equals(expectedDigits)
        && recordingMillis > 0;
  }

  String toJson() {
    return """
        {"offered":%b,"answered":%b,"heard_speech":%b,"heard_file":%b,"digits":"%s","recording_ms":%d,"end_reason":"%s"}"""
        .formatted(offered, answered, heardSpeech, heardFile, digits, recordingMillis, endReason);
  }
}
