// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.actor;

import java.util.concurrent.Executor;

/**
 * Runs a mailbox's turn on the thread that brings it work, where that thread was lent for it, and
 * on a pool otherwise. Waking a thread of the pool costs as much as many a turn.
 *
 * <p>A turn on a lent thread is the thread's only one: what it tells other mailboxes goes to the
 * pool, so that turns never nest.
 */
public final class LentThreads implements Executor {
  private static final System.Logger LOG = System.getLogger(LentThreads.class.getName());

  private final Executor pool;
  private final ThreadLocal<Boolean> lent = new ThreadLocal<>();

  public LentThreads(Executor pool) {
    this.pool = pool;
  }

  /** Runs something that tells mailboxes, and lends them this thread. */
  public void lend(Runnable work) {
    if (lent.get() != null) {
      work.run();
      return;
    }
    lent.set(true);
    try {
      work.run();
    } finally {
      lent.remove();
    }
  }

  @Override
  public void execute(Runnable turn) {
    if (!Boolean.TRUE.equals(lent.get())) {
      pool.execute(turn);
      return;
    }
    lent.set(false);
    try {
      turn.run();
    } catch (RuntimeException e) {
      // As on a thread of the pool: whoever told the mailbox is not to blame.
      LOG.log(System.Logger.Level.ERROR, "A task of a mailbox failed", e);
    } finally {
      lent.set(true);
    }
  }
}
