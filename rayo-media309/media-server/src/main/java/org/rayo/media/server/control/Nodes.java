// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.control;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.rayo.media.msml.Code;
import org.rayo.media.msml.MsmlException;
import org.rayo.media.server.event.Controller;

/**
 * The nodes that have attached: by which SIP dialog, with which epoch, when they were heard last,
 * and which were taken over. Thread-safe.
 */
public final class Nodes {
  private static final int MAX_NODES = 1000;

  private final LongSupplier nanoTime;
  private final Map<String, Member> members = new HashMap<>();
  private final Map<Controller, Standing> standings = new HashMap<>();

  /** What a SIP dialog stands for. */
  public record Standing(String node, long epoch) {}

  private static final class Member {
    private long epoch = -1;
    private long fence = -1;
    private @Nullable Controller controller;
    private long heard;
  }

  public Nodes(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /**
   * Several attachments of one SIP dialog may overtake each other; of several SIP dialogs the one
   * with the latest epoch counts.
   *
   * @param from whom the node takes over; null for nobody
   */
  synchronized void attach(Controller controller, String node, long epoch, @Nullable String from)
      throws MsmlException {
    var member = member(node);
    boolean again = member.controller == controller;
    if (epoch <= member.fence || (epoch < member.epoch && !again)) {
      throw stale(node);
    }
    if (from != null && !from.equals(node)) {
      var former = member(from);
      if (former.epoch > epoch) {
        throw stale(from);
      }
      former.fence = Math.max(former.fence, epoch);
    }
    member.epoch = Math.max(member.epoch, epoch);
    member.controller = controller;
    member.heard = nanoTime.getAsLong();
    standings.put(controller, new Standing(node, member.epoch));
  }

  private Member member(String node) throws MsmlException {
    if (!members.containsKey(node) && members.size() >= MAX_NODES) {
      throw new MsmlException(Code.LIMIT_EXCEEDED, "Too many nodes");
    }
    return members.computeIfAbsent(node, _ -> new Member());
  }

  private static MsmlException stale(String node) {
    return new MsmlException(
        Code.STALE_EPOCH,
        "There is a later attachment than this one, or " + node + " was replaced");
  }

  /**
   * For whom a SIP dialog speaks; null for nobody in particular.
   *
   * @throws MsmlException when it speaks for a node that has moved on or was taken over
   */
  synchronized @Nullable Standing standing(Controller controller) throws MsmlException {
    var standing = standings.get(controller);
    if (standing != null) {
      var member = member(standing.node());
      if (standing.epoch() < member.epoch || standing.epoch() <= member.fence) {
        throw stale(standing.node());
      }
    }
    return standing;
  }

  /** The node of a SIP dialog lives. */
  public synchronized void heard(Controller controller) {
    var standing = standings.get(controller);
    var member = standing == null ? null : members.get(standing.node());
    if (member != null && member.controller == controller) {
      member.heard = nanoTime.getAsLong();
    }
  }

  synchronized void gone(Controller controller) {
    standings.remove(controller);
  }

  synchronized @Nullable Controller controller(String node) {
    var member = members.get(node);
    return member == null ? null : member.controller;
  }

  /** Those that have said nothing for so long. */
  synchronized List<String> silent(Duration limit) {
    List<String> silent = new ArrayList<>();
    long now = nanoTime.getAsLong();
    for (var entry : members.entrySet()) {
      if (now - entry.getValue().heard > limit.toNanos()) {
        silent.add(entry.getKey());
      }
    }
    return silent;
  }
}
