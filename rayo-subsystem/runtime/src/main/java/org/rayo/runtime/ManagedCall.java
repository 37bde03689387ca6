// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.runtime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call as an operator sees it.
 *
 * @param id the node part of the call's JID
 * @param state in lower case, such as {@code offered} or {@code answered}
 * @param from the calling SIP URI
 * @param to the called SIP URI
 * @param controller full JID of the definitive controlling party; null while there is none
 * @param components components that are running
 * @param sipCallId the SIP Call-ID, which is what other systems' logs know; null before there is
 *     one
 */
public record ManagedCall(
    String id,
    Direction direction,
    String state,
    String from,
    String to,
    Instant created,
    @Nullable String controller,
    int components,
    @Nullable String sipCallId) {

  /** Who started the call. */
  public enum Direction {
    INBOUND,
    OUTBOUND
  }
}
