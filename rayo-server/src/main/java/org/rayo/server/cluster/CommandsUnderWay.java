// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.stanza.Iq;
import org.rayo.protocol.xml.XmlElement;

/**
 * Requests of the clients of this node that another node has to answer, so that each gets one
 * answer, whatever happens to that node. Thread-safe.
 */
public final class CommandsUnderWay {
  /** Longer than any command takes; who waits longer gets an error. */
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** A survivor may still answer what the lost node did. */
  private static final Duration GRACE = Duration.ofMillis(200);

  private static final int MOST = 50_000;

  private record Key(String client, String id) {}

  private record Waiting(String node, Iq request, long until) {}

  private final Map<Key, Waiting> waiting = new ConcurrentHashMap<>();
  private final LongSupplier nanos;

  /** Requests that got an error because no answer came; it may come yet, and is then too late. */
  private final Map<Key, Boolean> givenUp =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Boolean> eldest) {
              return size() > MOST;
            }
          });

  /**
   * @param nanos a clock that only goes forward
   */
  public CommandsUnderWay(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** False when too many wait already. */
  boolean sent(String node, Jid client, Iq request) {
    if (waiting.size() >= MOST) {
      return false;
    }
    waiting.put(
        new Key(client.toString(), request.id()),
        new Waiting(node, request, nanos.getAsLong() + LIMIT.toNanos()));
    return true;
  }

  /** It was not sent after all. */
  void forget(Jid client, String id) {
    waiting.remove(new Key(client.toString(), id));
  }

  /**
   * Takes note of an answer.
   *
   * @return false for one that comes too late
   */
  boolean answered(XmlElement answer) {
    return answered(String.valueOf(answer.attribute("to")), String.valueOf(answer.attribute("id")));
  }

  /** As {@link #answered(XmlElement)}. */
  boolean answered(String client, String id) {
    var key = new Key(client, id);
    return waiting.remove(key) != null || givenUp.remove(key) == null;
  }

  /** The node is gone: what it did not answer it will not answer. */
  void lost(String node) {
    long until = nanos.getAsLong() + GRACE.toNanos();
    waiting.replaceAll(
        (_, request) ->
            request.node().equals(node) ? new Waiting(node, request.request(), until) : request);
  }

  /** Requests that waited for too long; each is to be refused. */
  List<Iq> expire() {
    if (waiting.isEmpty()) {
      return List.of();
    }
    long now = nanos.getAsLong();
    var over = new ArrayList<Iq>();
    waiting.forEach(
        (key, request) -> {
          if (now - request.until() >= 0 && waiting.remove(key, request)) {
            givenUp.put(key, true);
            over.add(request.request());
          }
        });
    return over;
  }

  int size() {
    return waiting.size();
  }
}
