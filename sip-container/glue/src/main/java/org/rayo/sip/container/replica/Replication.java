// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.replica;

import gov.nist.javax.sip.stack.SIPDialog;
import java.io.IOException;
import java.text.ParseException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mobicents.servlet.sip.core.session.MobicentsSipApplicationSession;
import org.rayo.sip.container.stack.LimitedLog;
import org.slf4j.LoggerFactory;

/**
 * Keeps a record of each application session with a confirmed dialog in the cluster, and makes
 * sessions of this node's own from records of nodes that are gone.
 */
public final class Replication implements AutoCloseable {
  private static final LimitedLog LOG = new LimitedLog(LoggerFactory.getLogger(Replication.class));

  /** What this node can do about a session that it does not have. */
  public enum Standing {
    /** It has it now. */
    RESTORED,
    /** A node that is alive works on it, or one of another version may. */
    ELSEWHERE,
    /** Nobody knows it. */
    UNKNOWN
  }

  /** Makes empty sessions. */
  public interface SessionMaker extends SessionRestore.Maker {}

  private final Replicas replicas;
  private final ReplicaWriter writer;
  private final SessionCapture capture;
  private final ReplicatedStack stack;
  private final ScheduledExecutorService refresh;
  private final AtomicLong restored = new AtomicLong();
  private volatile @Nullable SessionRestore restore;
  private volatile boolean leaving;

  /**
   * @param lifespanSeconds of a record that nobody writes again
   */
  public Replication(Replicas replicas, ReplicatedStack stack, long lifespanSeconds) {
    this.replicas = replicas;
    this.stack = stack;
    writer = new ReplicaWriter(replicas);
    capture = new SessionCapture(replicas.self());
    refresh =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sip-replicas").factory());
    var every = Math.max(1, lifespanSeconds / 3);
    var _ = refresh.scheduleAtFixedRate(writer::refresh, every, every, TimeUnit.SECONDS);
  }

  /**
   * Begins to restore.
   *
   * @param sessionOfTag the id of the application session that a tag of ours names, or null
   */
  public void restoreInto(SessionMaker maker, UnaryOperator<@Nullable String> sessionOfTag) {
    restore = new SessionRestore(maker, stack);
    stack.restoreWith(id -> dialog(id, sessionOfTag));
  }

  /** The stack looks for a dialog: Call-ID, our tag, the other tag. */
  private @Nullable SIPDialog dialog(String id, UnaryOperator<@Nullable String> sessionOfTag) {
    var parts = id.split(":", -1);
    if (parts.length < 3) {
      return null;
    }
    var session = sessionOfTag.apply(parts[parts.length - 2]);
    if (session == null || writer.knows(session) || bring(session, false) != Standing.RESTORED) {
      return null;
    }
    return stack.local(id);
  }

  /** Writes a session down when it changed; call it with the lock of the session held. */
  public void touched(MobicentsSipApplicationSession session) {
    var id = session.getKey().getId();
    try {
      var record = capture.of(session);
      if (record != null) {
        writer.store(id, record.toBytes());
      } else {
        writer.remove(id);
      }
    } catch (RuntimeException e) {
      LOG.warn("SIP session " + id + " cannot be written down: " + e);
    }
  }

  /** A session has ended. */
  public void removed(String id) {
    writer.remove(id);
  }

  /** Another node has the session from now on: what becomes of it here changes no record. */
  public void abandon(String id) {
    writer.forget(id);
  }

  /** Whether another node has written its name into the record of a session since. */
  public boolean isElsewhere(String id) {
    var bytes = replicas.load(id);
    try {
      return bytes != null
          && !writer.isWriting(id)
          && !SessionRecord.ownerOf(bytes).equals(replicas.self());
    } catch (IOException e) {
      return false;
    }
  }

  /** This node stops: what it has not got any more it does not get back from its own record. */
  public void leave() {
    leaving = true;
  }

  /** This node goes on without what it had; the others have put their names to it. */
  public void stay() {
    leaving = false;
  }

  public boolean isLeaving() {
    return leaving;
  }

  /** Whether everything that was written has arrived, or failed. */
  public boolean isQuiet() {
    return writer.isQuiet();
  }

  /** What {@link #bring} would say, without doing it. */
  public Standing look(String id) {
    var bytes = replicas.load(id);
    try {
      return bytes == null
          ? Standing.UNKNOWN
          : canHave(SessionRecord.ownerOf(bytes)) ? Standing.RESTORED : Standing.ELSEWHERE;
    } catch (IOException e) {
      return Standing.ELSEWHERE;
    }
  }

  private boolean canHave(String owner) {
    return owner.equals(replicas.self()) || !replicas.isHere(owner);
  }

  /** Done when every node of the cluster was heard of, from now on. */
  public CompletionStage<?> signsOfLife() {
    return replicas.signsOfLife();
  }

  /**
   * Makes a session of this node's own from its record.
   *
   * @param whoeverHasIt also when its node is alive: somebody who knows has decided so
   */
  public synchronized Standing bring(String id, boolean whoeverHasIt) {
    var maker = restore;
    var bytes = replicas.load(id);
    if (maker == null || bytes == null) {
      return Standing.UNKNOWN;
    }
    try {
      var record = SessionRecord.of(bytes);
      if (leaving || !whoeverHasIt && !canHave(record.owner())) {
        return Standing.ELSEWHERE;
      }
      if (writer.knows(id)) {
        return Standing.RESTORED;
      }
      var session = maker.restore(id, record);
      restored.incrementAndGet();
      var mine = capture.of(session);
      if (mine != null) {
        writer.claim(id, mine.toBytes());
      }
      return Standing.RESTORED;
    } catch (IOException e) {
      // 481 would end the call, which another node may be able to read.
      LOG.warn("SIP session " + id + " is left alone: " + e.getMessage());
      return Standing.ELSEWHERE;
    } catch (ParseException | RuntimeException e) {
      LOG.warn("SIP session " + id + " cannot be restored: " + e);
      return Standing.UNKNOWN;
    }
  }

  /** Sessions made from records of other nodes. */
  public long restored() {
    return restored.get();
  }

  /** Records written and removed. */
  public long writes() {
    return writer.writes();
  }

  public long failures() {
    return writer.failures();
  }

  @Override
  public void close() {
    refresh.shutdownNow();
    replicas.close();
  }
}
