// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.Direction;
import org.rayo.protocol.jid.Jid;

/**
 * A call as an operator sees it, at one moment.
 *
 * @param id local part of the call's JID
 * @param state in lower case, such as {@code offered} or {@code answered}
 * @param from the calling URI
 * @param to the called URI
 * @param controller full JID of the definitive controlling party; null while there is none
 * @param components components that are running
 * @param joins the calls, by id, and the mixers, by name, with which media is shared
 * @param sipCallId null before there is one
 */
public record CallView(
    String id,
    Direction direction,
    String state,
    String from,
    String to,
    Instant created,
    @Nullable Jid controller,
    int components,
    List<String> joins,
    @Nullable String sipCallId) {
  public CallView {
    joins = List.copyOf(joins);
  }
}
