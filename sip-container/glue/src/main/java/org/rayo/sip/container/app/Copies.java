// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.app;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mobicents.servlet.sip.core.session.MobicentsSipApplicationSession;
import org.mobicents.servlet.sip.core.session.SessionManagerUtil;
import org.rayo.sip.container.replica.Replication;

/** What other nodes have of an application's sessions; nothing on a server that is alone. */
final class Copies {
  private final SessionStore sessions;
  private volatile @Nullable Replication replication;

  Copies(SessionStore sessions) {
    this.sessions = sessions;
  }

  void begin(Replication replicas, UnaryOperator<@Nullable String> sessionOfTag) {
    sessions.replicate(replicas);
    replicas.restoreInto(sessions, sessionOfTag);
    replication = replicas;
  }

  /** The calling thread is about to leave a session that it has locked. */
  void leaving(MobicentsSipApplicationSession session) {
    var replicas = replication;
    if (replicas != null
        && session instanceof LockedApplicationSession locked
        && locked.isOutermost()) {
      replicas.touched(locked);
    }
  }

  boolean takeOver(String application, String key) {
    var name = SessionManagerUtil.getSipApplicationSessionKey(application, null, key);
    var replicas = replication;
    var mine = sessions.getSipApplicationSession(name, false);
    if (replicas == null) {
      return mine != null;
    }
    if (mine != null && replicas.isElsewhere(name.getId())) {
      drop(mine);
      mine = null;
    }
    return mine != null || replicas.bring(name.getId(), true) == Replication.Standing.RESTORED;
  }

  /** What this node has is from before another one took the session over. */
  private static void drop(MobicentsSipApplicationSession stale) {
    stale.acquire();
    try {
      stale.setAttribute(SipApplication.ELSEWHERE, true);
      stale.invalidate(true);
    } finally {
      stale.release();
    }
  }

  void abandon(String session) {
    var replicas = replication;
    if (replicas != null) {
      replicas.abandon(session);
    }
  }
}
