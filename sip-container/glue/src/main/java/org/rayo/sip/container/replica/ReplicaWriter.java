// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.replica;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.rayo.sip.container.stack.LimitedLog;
import org.slf4j.LoggerFactory;

/**
 * Writes behind: nobody waits for the network. Of each session one write is under way at a time, so
 * that they arrive in order, and of those that wait behind it only the latest is done. What has not
 * changed is not written.
 */
final class ReplicaWriter {
  private static final LimitedLog LOG =
      new LimitedLog(LoggerFactory.getLogger(ReplicaWriter.class));

  private final Replicas replicas;
  private final ConcurrentMap<String, Line> lines = new ConcurrentHashMap<>();
  private final AtomicLong underWay = new AtomicLong();
  private final AtomicLong writes = new AtomicLong();
  private final AtomicLong failures = new AtomicLong();

  ReplicaWriter(Replicas replicas) {
    this.replicas = replicas;
  }

  /** Writes a record unless it is there already. */
  void store(String id, byte[] record) {
    lines.computeIfAbsent(id, Line::new).next(record);
  }

  /** Writes a record whoever has it now: this node takes the session over. */
  void claim(String id, byte[] record) {
    lines.computeIfAbsent(id, Line::new).claim(record);
  }

  /** Takes a record away, when this node wrote one and has not seen it taken over. */
  void remove(String id) {
    var line = lines.get(id);
    if (line != null) {
      line.next(null);
    }
  }

  /** Forgets a session and leaves its record to whoever has it now. */
  void forget(String id) {
    lines.remove(id);
  }

  /** Whether the copies may be about to change. */
  boolean isWriting(String id) {
    var line = lines.get(id);
    return line != null && line.isBusy();
  }

  /** Whether no write is under way, also of what was forgotten. */
  boolean isQuiet() {
    return underWay.get() == 0;
  }

  boolean knows(String id) {
    return lines.containsKey(id);
  }

  /** Writes everything again, so that no lifespan ends under a long call. */
  void refresh() {
    lines.values().forEach(Line::again);
  }

  long writes() {
    return writes.get();
  }

  long failures() {
    return failures.get();
  }

  int size() {
    return lines.size();
  }

  /** The writes of one session. */
  private final class Line {
    private final String id;
    private byte @Nullable [] wanted;
    private boolean isWanted;
    private boolean isBusy;
    private boolean isClaim;

    Line(String id) {
      this.id = id;
    }

    synchronized void next(byte @Nullable [] record) {
      if (record != null && Arrays.equals(record, wanted)) {
        return;
      }
      wanted = record;
      isWanted = true;
      go();
    }

    synchronized boolean isBusy() {
      return isBusy;
    }

    synchronized void claim(byte[] record) {
      wanted = record;
      isWanted = true;
      isClaim = true;
      go();
    }

    synchronized void again() {
      isWanted = true;
      go();
    }

    private void go() {
      if (isBusy || !isWanted) {
        return;
      }
      if (!isClaim && isTaken()) {
        lines.remove(id, this);
        return;
      }
      isBusy = true;
      isWanted = false;
      isClaim = false;
      var record = wanted;
      writes.incrementAndGet();
      underWay.incrementAndGet();
      var done = write(record);
      var _ = done.whenComplete((_, failure) -> over(record == null, failure));
    }

    private CompletionStage<?> write(byte @Nullable [] record) {
      try {
        return record == null ? replicas.remove(id) : replicas.store(id, record);
      } catch (RuntimeException e) {
        // As when the cache stops before the calls do; the session goes on without a copy.
        return CompletableFuture.failedFuture(e);
      }
    }

    private synchronized void over(boolean removed, @Nullable Throwable failure) {
      isBusy = false;
      if (failure != null) {
        failures.incrementAndGet();
        LOG.warn("SIP session " + id + " is not replicated: " + failure);
      }
      if (isWanted) {
        go();
      } else if (removed) {
        lines.remove(id, this);
      }
      underWay.decrementAndGet();
    }

    /** Whether another node has written its name into the record since. */
    private boolean isTaken() {
      try {
        var there = replicas.load(id);
        return there != null && !SessionRecord.ownerOf(there).equals(replicas.self());
      } catch (IOException e) {
        return true;
      } catch (RuntimeException e) {
        return false; // the write tells
      }
    }
  }
}
