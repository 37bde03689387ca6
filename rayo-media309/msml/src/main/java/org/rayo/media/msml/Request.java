// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.msml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element that the media server executes. The mark, null for none, comes back with the result of
 * the transaction when it is the last one that was executed.
 */
public sealed interface Request permits Extension, Request.Base {
  @Nullable String mark();

  /** Those of RFC 5707. */
  sealed interface Base extends Request {}

  /** When a conference goes by itself. */
  enum DeleteWhen {
    NOMEDIA,
    NOCONTROL,
    NEVER
  }

  /**
   * {@code <send>}: an event for a running dialog.
   *
   * @param target {@code conn:a/dialog:b} or {@code conn:a/dialog:b/play}
   */
  record Send(String event, String target, @Nullable String valueList, @Nullable String mark)
      implements Base {}

  record CreateConference(
      @Nullable String name,
      DeleteWhen deleteWhen,
      boolean term,
      @Nullable AudioMix audioMix,
      @Nullable String mark)
      implements Base {
    /** One that only its client deletes, and that outlives it. */
    public static CreateConference lasting(String name, AudioMix mix, @Nullable String mark) {
      return new CreateConference(name, DeleteWhen.NEVER, false, mix, mark);
    }
  }

  record ModifyConference(String id, @Nullable AudioMix audioMix, @Nullable String mark)
      implements Base {}

  record DestroyConference(String id, @Nullable String mark) implements Base {}

  /**
   * @param streams empty for audio both ways
   */
  record Join(String id1, String id2, List<Stream> streams, @Nullable String mark) implements Base {
    public Join {
      streams = List.copyOf(streams);
    }
  }

  record ModifyStream(String id1, String id2, List<Stream> streams, @Nullable String mark)
      implements Base {
    public ModifyStream {
      streams = List.copyOf(streams);
    }
  }

  /**
   * @param streams empty for all
   */
  record Unjoin(String id1, String id2, List<Stream> streams, @Nullable String mark)
      implements Base {
    public Unjoin {
      streams = List.copyOf(streams);
    }
  }

  /** What is sent to {@code id1} is heard by {@code id2} too. */
  record Monitor(String id1, String id2, @Nullable String mark) implements Base {}

  /**
   * @param target {@code conn:a} or {@code conf:a}
   * @param name null for one of the media server's choice
   * @param type null for MOML
   * @param source where the dialog is; null when it is in {@code body}
   */
  record DialogStart(
      String target,
      @Nullable String name,
      @Nullable String type,
      @Nullable String source,
      List<Moml> body,
      @Nullable String mark)
      implements Base {
    /** The type of dialogs that are given inline. */
    public static final String MOML = "application/moml+xml";

    public DialogStart {
      body = List.copyOf(body);
    }

    public static DialogStart of(String target, @Nullable String name, Moml... body) {
      return new DialogStart(target, name, MOML, null, List.of(body), null);
    }
  }

  record DialogEnd(String id, @Nullable String mark) implements Base {}

  /**
   * @param query {@code conn:a}, {@code conf:a}, {@code conn:*} or {@code conf:*}
   * @param states {@code audit.conn.sipdialog} and so on; empty for identifiers only
   */
  record Audit(String query, List<String> states, @Nullable String mark) implements Base {
    public Audit {
      states = List.copyOf(states);
    }

    public static Audit of(String query, String... states) {
      return new Audit(query, List.of(states), null);
    }
  }
}
