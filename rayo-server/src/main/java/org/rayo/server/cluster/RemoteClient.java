// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.cluster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A client of another node. While its node is lost, what is sent to it waits here until it is back
 * on any node, together with the letters that the lost node may not have handed over. Beyond the
 * limits all is given up from then on: a client that misses something in the middle is worse off
 * than one that misses the end.
 */
final class RemoteClient {
  private static final int MOST_KEPT = 1000;
  private static final int MOST_BYTES = 1 << 20;

  /** What became of a stanza. */
  enum Sending {
    SENT,
    KEPT,
    DROPPED,
    /** The client is not elsewhere any more. */
    MOVED
  }

  private static final class Sent {
    final Parcel parcel;
    final byte[] bytes;
    final CompletableFuture<Void> handedOver;

    Sent(Parcel parcel, CompletableFuture<Void> handedOver) {
      this.parcel = parcel;
      this.bytes = parcel.toBytes();
      this.handedOver = handedOver;
    }
  }

  private final BiPredicate<String, byte[]> out;

  /** Letters that its node has not acknowledged, by token. */
  private final Map<Long, Sent> underWay = new LinkedHashMap<>();

  private final ArrayDeque<Sent> kept = new ArrayDeque<>();
  private String node;
  private boolean lost;
  private boolean overflowed;
  private boolean closed;
  private long since = Long.MIN_VALUE;
  private long lostUntil;
  private int bytes;

  /**
   * @param out sends to a node
   */
  RemoteClient(String node, BiPredicate<String, byte[]> out) {
    this.node = node;
    this.out = out;
  }

  /**
   * @param handedOver completed when the client's stream has the letter, or nothing can be done for
   *     it any more
   */
  synchronized Sending send(Parcel parcel, CompletableFuture<Void> handedOver) {
    if (closed) {
      return Sending.MOVED;
    }
    var sent = new Sent(parcel, handedOver);
    return lost ? keep(sent) : transmit(sent);
  }

  private Sending transmit(Sent sent) {
    boolean taken = out.test(node, sent.bytes);
    if (taken && sent.parcel.isLetter()) {
      underWay.put(sent.parcel.token(), sent);
    } else {
      sent.handedOver.complete(null);
    }
    return taken ? Sending.SENT : Sending.DROPPED;
  }

  private Sending keep(Sent sent) {
    if (overflowed || kept.size() >= MOST_KEPT || bytes + sent.bytes.length > MOST_BYTES) {
      overflowed = true;
      sent.handedOver.complete(null);
      return Sending.DROPPED;
    }
    bytes += sent.bytes.length;
    kept.add(sent);
    return Sending.KEPT;
  }

  synchronized void acknowledged(long token) {
    var sent = underWay.remove(token);
    if (sent != null) {
      sent.handedOver.complete(null);
    }
  }

  /** The client is on a node, maybe again; what waits for it goes there first. */
  synchronized void at(String next, long from) {
    if (from < since) {
      return;
    }
    since = from;
    if (!lost && !node.equals(next)) {
      keepUnderWay();
    }
    node = next;
    lost = false;
    overflowed = false;
    bytes = 0;
    var waiting = new ArrayList<>(kept);
    kept.clear();
    waiting.forEach(this::transmit);
  }

  private void keepUnderWay() {
    underWay.values().forEach(this::keep);
    underWay.clear();
  }

  /**
   * The client is here now.
   *
   * @return what waited for it, to be given to its stream before anything else
   */
  synchronized List<Parcel> close() {
    closed = true;
    keepUnderWay();
    var waiting = new ArrayList<Parcel>();
    for (var sent : kept) {
      waiting.add(sent.parcel);
      sent.handedOver.complete(null);
    }
    kept.clear();
    return waiting;
  }

  /** Its node is gone, but it may be back until then. */
  synchronized void lost(long until) {
    lost = true;
    lostUntil = until;
    keepUnderWay();
  }

  /** Nobody waits for it any more. */
  synchronized int giveUp() {
    return close().size();
  }

  synchronized boolean isLost() {
    return lost;
  }

  /** Whether it was lost and its time is over. */
  synchronized boolean isOver(long now) {
    return lost && now - lostUntil >= 0;
  }

  /** Whether it has its stream on a node. */
  synchronized boolean isOn(@Nullable String other) {
    return !lost && !closed && node.equals(other);
  }
}
