// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.msml;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a media dialog is made of (RFC 5707 section 9). Durations that are null have the default of
 * the standard, numbers of rounds that are {@link #FOREVER} never end.
 */
public sealed interface Moml {
  int FOREVER = -1;

  /** What can stand at the top of a dialog or in a group, and takes time. */
  sealed interface Primitive extends Moml permits Play, Recording, Collect, DtmfGen, Special {
    /** Null for none: then the name of the element addresses it. */
    @Nullable String id();
  }

  /** What is done when something else has happened. */
  sealed interface Action extends Moml {}

  /**
   * @param target {@code source} for whoever started the dialog, {@code group}, or a primitive
   * @param names of shadow variables
   */
  record Send(String event, String target, List<String> names) implements Action {
    public Send {
      names = List.copyOf(names);
    }
  }

  /** Ends the dialog and reports some shadow variables. */
  record Exit(List<String> names) implements Action {
    public Exit {
      names = List.copyOf(names);
    }

    public static Exit of(String... names) {
      return new Exit(List.of(names));
    }
  }

  /** Ends the dialog and the connection. */
  record Disconnect(List<String> names) implements Action {
    public Disconnect {
      names = List.copyOf(names);
    }
  }

  /** An item of a {@link Play}. */
  sealed interface Item {}

  /** {@code <audio>}; also a {@code data:} URI. */
  record Audio(String uri, int iterate) implements Item {}

  /**
   * {@code <tts>}.
   *
   * @param uri null when the text is given
   * @param text plain, or a whole {@code <speak>} document; empty with a URI
   */
  record Tts(@Nullable String uri, String text, @Nullable String language) implements Item {}

  /** {@code <var>}. */
  record Variable(String type, @Nullable String subtype, String value) implements Item {}

  /**
   * @param suspended starts with a pause
   * @param skip of forward and backward
   * @param barge any key ends it
   */
  record Play(
      @Nullable String id,
      List<Item> items,
      int iterate,
      @Nullable Duration interval,
      @Nullable Duration maxTime,
      @Nullable Duration offset,
      @Nullable Duration skip,
      boolean suspended,
      boolean barge,
      boolean clearBuffer,
      List<Action> exit)
      implements Primitive {
    public Play {
      items = List.copyOf(items);
      exit = List.copyOf(exit);
    }

    /** Once. */
    public static Play of(Item... items) {
      return new Play(
          null, List.of(items), 1, null, null, null, null, false, false, false, List.of());
    }
  }

  /**
   * The base {@code <record>}; {@link Special.Recording} can do more.
   *
   * @param destination null for one of the media server's choice
   */
  record Recording(
      @Nullable String id,
      boolean append,
      @Nullable String destination,
      String format,
      Duration maxTime,
      boolean suspended,
      @Nullable Duration preSpeech,
      @Nullable Duration postSpeech,
      @Nullable Character terminationKey,
      @Nullable Play prompt,
      List<Action> exit)
      implements Primitive {
    public Recording {
      exit = List.copyOf(exit);
    }
  }

  /**
   * {@code <pattern>}.
   *
   * @param format {@code moml+digits}, {@code mgcp} or {@code megaco}; null for the first
   */
  record Pattern(String digits, @Nullable String format, int iterate, List<Action> actions) {
    public Pattern {
      actions = List.copyOf(actions);
    }
  }

  /**
   * {@code <collect>} or {@code <dtmf>}, which mean the same.
   *
   * @param firstDigit timer; null or zero for never
   */
  record Collect(
      @Nullable String id,
      boolean clearBuffer,
      @Nullable Duration firstDigit,
      @Nullable Duration interDigit,
      @Nullable Duration extraDigit,
      boolean startTimer,
      int iterate,
      List<Pattern> patterns,
      List<Action> detect,
      List<Action> noInput,
      List<Action> noMatch,
      @Nullable Play prompt,
      List<Action> exit)
      implements Primitive {
    public Collect {
      patterns = List.copyOf(patterns);
      detect = List.copyOf(detect);
      noInput = List.copyOf(noInput);
      noMatch = List.copyOf(noMatch);
      exit = List.copyOf(exit);
    }
  }

  /** Sends keys; a comma waits a second. */
  record DtmfGen(
      @Nullable String id,
      String digits,
      @Nullable Integer level,
      @Nullable Duration duration,
      @Nullable Duration interval,
      List<Action> exit)
      implements Primitive {
    public DtmfGen {
      exit = List.copyOf(exit);
    }
  }

  /** How the members of a group depend on each other. */
  enum Topology {
    PARALLEL,
    SERIAL,
    FULLDUPLEX
  }

  record Group(Topology topology, @Nullable String id, List<Moml> members, List<Action> exit)
      implements Moml {
    public Group {
      members = List.copyOf(members);
      exit = List.copyOf(exit);
    }
  }
}
