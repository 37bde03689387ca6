// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.speech;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Speaks plain text. Called on executor threads, from several at once; may block for the time
 * synthesis takes.
 */
public interface SpeechSynthesizer extends AutoCloseable {

  /** Names accepted as voice, the default first; never empty. */
  List<String> voices();

  /**
   * @throws org.rayo.media.engine.MediaException.FetchFailed when the text cannot be spoken
   */
  Speech speak(Utterance utterance);

  /** Frees threads and memory; the engine calls it when it is closed itself. */
  @Override
  default void close() {}

  /** Loads what the first utterance would otherwise wait for. */
  default void warmUp() {}

  /**
   * A run of text in one voice and prosody.
   *
   * @param voice one of {@link #voices}; null = default
   * @param rate 1 = normal, 2 = twice as fast
   * @param pitch 1 = normal, 2 = an octave up
   */
  record Utterance(String text, @Nullable String voice, double rate, double pitch) {

    /** Default voice and prosody. */
    public static Utterance of(String text) {
      return new Utterance(text, null, 1, 1);
    }
  }

  /**
   * Mono audio.
   *
   * @param samples 16-bit linear
   * @param sampleRate Hz
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
  record Speech(short[] samples, int sampleRate) {}
}
