// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.app;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.mobicents.servlet.sip.core.SipContext;
import org.mobicents.servlet.sip.core.session.SipApplicationSessionImpl;
import org.mobicents.servlet.sip.core.session.SipApplicationSessionKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An application session on which one thread works at a time.
 *
 * <p>The lock is re-entrant: a servlet that invalidates its session, or a listener called from
 * within a servlet, is on the same thread. A thread that does not get it in time goes on without,
 * because a message that is never answered is worse than two at once.
 */
final class LockedApplicationSession extends SipApplicationSessionImpl {

  private static final Logger LOG = LoggerFactory.getLogger(LockedApplicationSession.class);
  private static final long PATIENCE_SECONDS = 5;

  private final ReentrantLock lock = new ReentrantLock();

  LockedApplicationSession(SipApplicationSessionKey key, SipContext application) {
    super(key, application);
  }

  @Override
  public void acquire() {
    try {
      if (!lock.tryLock() && !lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("SIP application session {} is busy for {} s", getId(), PATIENCE_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public @Nullable Object getAttribute(String name) {
    return SipApplication.KEY.equals(name)
        ? getKey().getAppGeneratedKey()
        : super.getAttribute(name);
  }

  @Override
  public void setAttribute(String name, Object value) {
    if (SipApplication.ELSEWHERE.equals(name)) {
      ((SipApplication) getSipContext()).abandon(getKey().getId());
    }
    super.setAttribute(name, value);
  }

  /** Whether the calling thread is about to leave the session. */
  boolean isOutermost() {
    return lock.getHoldCount() == 1;
  }

  @Override
  public void release() {
    if (lock.isHeldByCurrentThread()) {
      lock.unlock();
    }
  }
}
