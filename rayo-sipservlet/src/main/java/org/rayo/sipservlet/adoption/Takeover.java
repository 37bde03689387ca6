// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.adoption;

import jakarta.servlet.ServletContext;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The container's way to make a session of another node this node's own.
 *
 * @param container of the key of an application session: whether it is here afterwards; null on a
 *     server that replicates nothing
 */
public record Takeover(@Nullable Predicate<String> container) {
  /** Where the container offers it. */
  private static final String ATTRIBUTE = "org.rayo.sip.takeover";

  // The container documents the type of its attribute.
  @SuppressWarnings("unchecked")
  public static Takeover of(ServletContext context) {
    return new Takeover((Predicate<String>) context.getAttribute(ATTRIBUTE));
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
