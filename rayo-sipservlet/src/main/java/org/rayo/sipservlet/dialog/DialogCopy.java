// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.dialog;

import java.io.IOException;
import javax.servlet.sip.SipApplicationSession;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a dialog in its application session, from where the container takes them to other
 * nodes. Guarded by the monitor of the dialog.
 */
final class DialogCopy {
  private static final System.Logger LOG = System.getLogger(DialogCopy.class.getName());
  private static final String ATTRIBUTE = "org.rayo.dialog";

  private final boolean wanted;
  private @Nullable DialogFacts written;

  /**
   * @param wanted false on a server that replicates nothing
   */
  DialogCopy(boolean wanted) {
    this.wanted = wanted;
  }

  boolean isWanted() {
    return wanted;
  }

  /** Writes what has changed; call it where the dialog rests. */
  void write(DialogFacts facts, SipApplicationSession session) {
    if (!facts.equals(written) && session.isValid()) {
      session.setAttribute(ATTRIBUTE, facts.toBytes());
      written = facts;
    }
  }

  /** Null when the session has none that can be read. */
  static @Nullable DialogFacts read(SipApplicationSession session) {
    if (!(session.getAttribute(ATTRIBUTE) instanceof byte[] bytes)) {
      return null;
    }
    try {
      return DialogFacts.of(bytes);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "Session {0} has {1}", session.getId(), e.getMessage());
      return null;
    }
  }
}
