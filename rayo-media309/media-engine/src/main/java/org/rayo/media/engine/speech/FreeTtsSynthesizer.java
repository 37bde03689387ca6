// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.speech;

import java.util.List;

/** To be completed. */
public final class FreeTtsSynthesizer implements SpeechSynthesizer {
  @Override
  public List<String> voices() {
    return List.of("kevin16");
  }

  @Override
  public Speech speak(Utterance utterance) {
    throw new UnsupportedOperationException("lands next");
  }
}
