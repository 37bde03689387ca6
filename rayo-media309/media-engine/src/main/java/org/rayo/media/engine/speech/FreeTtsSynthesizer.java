// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.speech;

import com.sun.speech.freetts.Voice;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rayo.media.engine.MediaException.FetchFailed;

/**
 * FreeTTS with its two diphone voices, US English. The voices are made by their directory class
 * directly: FreeTTS's own discovery reads the class path and finds nothing behind a module class
 * loader. A voice is not thread-safe, so utterances of one voice take turns; it needs about a
 * thousandth of the time that it speaks.
 */
public final class FreeTtsSynthesizer implements SpeechSynthesizer {
  private static final List<String> VOICES = List.of("kevin16", "kevin");
  private static final float NORMAL_RATE = 150; // words per minute
  private static final float NORMAL_PITCH = 100; // Hz

  private final Map<String, Voice> loaded = new ConcurrentHashMap<>();

  @Override
  public List<String> voices() {
    return VOICES;
  }

  @Override
  public void warmUp() {
    speak(Utterance.of("ready"));
  }

  @Override
  public Speech speak(Utterance utterance) {
    var name = utterance.voice() == null ? VOICES.getFirst() : utterance.voice();
    var voice = loaded.computeIfAbsent(name, FreeTtsSynthesizer::load);
    synchronized (voice) {
      var collector = new SpeechCollector();
      voice.setAudioPlayer(collector);
      voice.setRate((float) (NORMAL_RATE * Math.clamp(utterance.rate(), 0.3, 3.0)));
      voice.setPitch((float) (NORMAL_PITCH * Math.clamp(utterance.pitch(), 0.5, 2.0)));
      if (!spoken(voice, utterance.text())) {
        throw new FetchFailed("The text could not be spoken");
      }
      return collector.speech();
    }
  }

  /**
   * Ends FreeTTS's output threads, which would keep the class loader of an undeployed application.
   */
  @Override
  public void close() {
    for (String name : VOICES) {
      var voice = loaded.remove(name);
      if (voice != null) {
        synchronized (voice) {
          voice.deallocate();
        }
      }
    }
  }

  private static boolean spoken(Voice voice, String text) {
    try {
      return voice.speak(text);
    } catch (RuntimeException e) {
      throw new FetchFailed(
          "The text could not be spoken: " + e, e); // FreeTTS trips over odd tokens
    }
  }

  private static Voice load(String name) {
    for (var voice : new KevinVoiceDirectory().getVoices()) {
      if (voice.getName().equals(name)) {
        voice.allocate();
        return voice;
      }
    }
    throw new FetchFailed("There is no voice '" + name + "'; there are " + VOICES);
  }
}
