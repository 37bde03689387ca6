// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.adoption;

import jakarta.servlet.ServletContext;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The container's way to make a session of another node this node's own, and the other way round.
 *
 * @param container of the key of an application session: whether it is here afterwards; null on a
 *     server that replicates nothing
 * @param departure lets all sessions go on elsewhere: whether they can; null as well
 * @param staying takes that back; null as well
 */
public record Takeover(
    @Nullable Predicate<String> container,
    @Nullable BooleanSupplier departure,
    @Nullable Runnable staying) {
  /** Where the container offers them. */
  private static final String TAKEOVER = "org.rayo.sip.takeover";

  private static final String LEAVE = "org.rayo.sip.leave";

  private static final String STAY = "org.rayo.sip.stay";

  // The container documents the types of its attributes.
  @SuppressWarnings("unchecked")
  public static Takeover of(ServletContext context) {
    return new Takeover(
        (Predicate<String>) context.getAttribute(TAKEOVER),
        (BooleanSupplier) context.getAttribute(LEAVE),
        (Runnable) context.getAttribute(STAY));
  }

  /** This node stops; true when other nodes have all of what was abandoned here. */
  public boolean leave() {
    return departure == null || departure.getAsBoolean();
  }

  /** This node goes on, without what it left to others. */
  public void stay() {
    if (staying != null) {
      staying.run();
    }
  }

  /** Whether sessions are replicated at all. */
  public boolean isPossible() {
    return container != null;
  }

  /** Takes a session over, whoever has it. */
  boolean bring(String key) {
    return container != null && container.test(key);
  }
}
