// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.msml;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Primitives of our own package, {@link Msml#EXTENSION}. */
public sealed interface Special extends Moml.Primitive {
  /**
   * {@code x:setup}: takes no time, and applies to the primitives of its dialog.
   *
   * @param group dialogs of one object that name the same group hear each other's triggers
   * @param voice of speech; null for the default
   * @param events that are wanted beyond the end: see {@link Names}
   * @param controls run time controls, in force while the dialog runs
   */
  record Setup(
      @Nullable String id,
      @Nullable String group,
      @Nullable String voice,
      Set<String> events,
      List<Control> controls)
      implements Special {
    public Setup {
      events = Set.copyOf(events);
      controls = List.copyOf(controls);
    }
  }

  /** {@code x:control}: when the one happens, the other is done; both in {@link Names}. */
  record Control(String trigger, String action) {}

  /** What an input looks for. */
  sealed interface Grammar {}

  /** By value, such as {@code application/srgs+xml}. */
  record Inline(String contentType, String content) implements Grammar {}

  record Remote(String uri) implements Grammar {}

  /** Keys, with {@code x} for any digit. */
  record Keys(String keys) implements Grammar {}

  /**
   * {@code x:input}: what a collection needs beyond {@link Moml.Collect}.
   *
   * @param grammars tried at the same time; empty to count keys
   * @param count of keys without a grammar; -1 for any number
   * @param terminator ends it and is not part of it
   * @param skipForeign keys that no grammar can take are skipped
   * @param waitForPrompt timers wait for {@code input.promptdone}, and so does all else without
   *     {@code barge}
   * @param recognition null for keys only
   */
  record Input(
      @Nullable String id,
      List<Grammar> grammars,
      int count,
      @Nullable Character terminator,
      @Nullable Duration initialTimeout,
      @Nullable Duration interTimeout,
      boolean skipForeign,
      boolean waitForPrompt,
      boolean barge,
      @Nullable Recognition recognition)
      implements Special {
    public Input {
      grammars = List.copyOf(grammars);
    }
  }

  /**
   * What speech recognition is told.
   *
   * @param mode {@code voice} or {@code any}
   * @param sensitivity 0 to 1
   * @param minConfidence 0 to 1
   * @param maxSilence ends an utterance
   * @param alternatives results at most; null for one
   */
  record Recognition(
      String mode,
      @Nullable String language,
      @Nullable Double sensitivity,
      @Nullable Double minConfidence,
      @Nullable Duration maxSilence,
      @Nullable Integer alternatives) {}

  /**
   * {@code x:cpa}: call progress analysis (XEP-0341).
   *
   * @param grammars URIs such as {@code urn:xmpp:rayo:cpa:beep:1?terminate=true}
   * @param initialTimeout until the first signal; null for ever
   */
  record Analysis(@Nullable String id, List<String> grammars, @Nullable Duration initialTimeout)
      implements Special {
    public Analysis {
      grammars = List.copyOf(grammars);
    }
  }

  /** Whose voice is recorded, seen from the peer of the connection. */
  enum Direction {
    SEND,
    RECV,
    DUPLEX
  }

  /**
   * {@code x:record}: what a recording needs beyond {@link Moml.Recording}.
   *
   * @param destination a name in the recording folder of the media server, or a file URI in it
   * @param format {@code wav}
   * @param codec {@code L16} or {@code PCMU}; null for the first
   * @param mix one channel for both directions
   * @param minDuration of what is kept; null for any
   * @param append goes on after what a dialog of the same name on the same object recorded in a
   *     process that died and shared the recording folder
   */
  record Recording(
      @Nullable String id,
      @Nullable String destination,
      String format,
      @Nullable String codec,
      Direction direction,
      boolean mix,
      boolean startBeep,
      boolean stopBeep,
      boolean suspended,
      @Nullable Duration maxDuration,
      @Nullable Duration minDuration,
      @Nullable Duration initialTimeout,
      @Nullable Duration finalTimeout,
      boolean append)
      implements Special {}
}
