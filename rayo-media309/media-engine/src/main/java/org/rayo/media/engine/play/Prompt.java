// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.play;

import org.rayo.media.engine.audio.Clip;

/** A cached document. */
sealed interface Prompt extends PromptCache.Weighed {

  /** Decoded or synthesised audio. */
  record Sound(Clip clip, long freshUntil) implements Prompt {
    @Override
    public long bytes() {
      return clip.bytes();
    }
  }

  /** Text, SSML or a URI list, still to be turned into sound. */
  record Markup(PlaySource.Inline document, long freshUntil) implements Prompt {
    @Override
    public long bytes() {
      return 2L * document.content().length() + 64;
    }
  }
}
