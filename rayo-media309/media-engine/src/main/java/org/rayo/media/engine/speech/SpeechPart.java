// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.speech;

import java.util.List;
import org.rayo.media.engine.speech.SpeechSynthesizer.Utterance;

/** A step of spoken output, in order. */
public sealed interface SpeechPart {

  /**
   * Text in one prosody.
   *
   * @param volume linear amplitude, 1 = normal
   */
  record Say(Utterance utterance, double volume) implements SpeechPart {}

  /** Silence. */
  record Pause(long millis) implements SpeechPart {}

  /**
   * A file.
   *
   * @param src as written; may be relative to the document
   * @param fallback instead, when the file cannot be had; empty = its failure is the document's
   */
  record Audio(String src, List<SpeechPart> fallback) implements SpeechPart {}
}
