// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.actor;

import java.util.concurrent.Executor;

/**
 * Runs a mailbox's turn on the thread that brings it work, where that thread was lent for it, and
 * on a pool otherwise. Waking a thread of the pool costs as much as many a turn.
 *
 * <p>A loan is for one turn, which is bounded: a stanza that concerns a thousand calls does not
 * keep the thread that reads stanzas. Turns never nest, neither on lent threads nor on the pool's:
 * what a turn tells other mailboxes goes to the pool.
 */
public final class LentThreads implements Executor {
  private static final System.Logger LOG = System.getLogger(LentThreads.class.getName());

  private final Executor pool;

  /** Whether a thread may take a turn; unset where it was neither lent nor runs a turn. */
  private final ThreadLocal<Boolean> free = new ThreadLocal<>();

  public LentThreads(Executor pool) {
    this.pool = pool;
  }

  /** Runs something that tells mailboxes, and lends the first of them this thread. */
  public void lend(Runnable work) {
    if (free.get() != null) {
      work.run();
      return;
    }
    free.set(true);
    try {
      work.run();
    } finally {
      free.remove();
    }
  }

  @Override
  public void execute(Runnable turn) {
    if (!Boolean.TRUE.equals(free.get())) {
      pool.execute(() -> inPool(turn));
      return;
    }
    free.set(false);
    try {
      turn.run();
    } catch (RuntimeException e) {
      // As on a thread of the pool: whoever told the mailbox is not to blame.
      LOG.log(System.Logger.Level.ERROR, "A task of a mailbox failed", e);
    }
  }

  /** Something that a turn calls may want to lend the thread, which is in use already. */
  private void inPool(Runnable turn) {
    free.set(false);
    try {
      turn.run();
    } finally {
      free.remove();
    }
  }
}
