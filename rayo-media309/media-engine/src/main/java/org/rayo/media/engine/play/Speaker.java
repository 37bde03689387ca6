// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.play;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.audio.Clip;
import org.rayo.media.engine.audio.Resampler;
import org.rayo.media.engine.speech.SpeechPart;
import org.rayo.media.engine.speech.SpeechPart.Say;
import org.rayo.media.engine.speech.SpeechSynthesizer;
import org.rayo.media.engine.speech.SpeechSynthesizer.Utterance;

/** Speaks through the synthesiser and keeps what was spoken. */
final class Speaker {
  private static final long A_DAY = 86_400_000_000_000L;

  private final SpeechSynthesizer synthesizer;
  private final PromptCache cache;

  Speaker(SpeechSynthesizer synthesizer, PromptCache cache) {
    this.synthesizer = synthesizer;
    this.cache = cache;
  }

  static List<SpeechPart> plain(String text, @Nullable String voice) {
    String said = text.replaceAll("\\s+", " ").strip();
    return said.isEmpty() ? List.of() : List.of(new Say(new Utterance(said, voice, 1, 1), 1));
  }

  Clip say(Say say) {
    return cache.get(say, Prompt.Sound.class, this::synthesize).clip();
  }

  private Prompt.Sound synthesize(Say say) {
    var speech = synthesizer.speak(say.utterance());
    short[] samples = Resampler.toTelephone(speech.samples(), speech.sampleRate());
    if (say.volume() != 1) {
      for (int i = 0; i < samples.length; i++) {
        samples[i] =
            (short)
                Math.clamp(Math.round(samples[i] * say.volume()), Short.MIN_VALUE, Short.MAX_VALUE);
      }
    }
    return new Prompt.Sound(new Clip(samples), System.nanoTime() + A_DAY);
  }
}
