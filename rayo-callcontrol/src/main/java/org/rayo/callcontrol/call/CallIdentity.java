// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.Direction;
import org.rayo.protocol.jid.Jid;

/**
 * What a call is called, for as long as it lives.
 *
 * @param jid the bare JID from which its events come
 * @param from the calling URI
 * @param to the called URI
 * @param sipCallId null until there is one
 */
public record CallIdentity(
    CallId id,
    Jid jid,
    Direction direction,
    String from,
    String to,
    @Nullable String sipCallId,
    Instant created) {
  CallIdentity withSipCallId(String known) {
    return new CallIdentity(id, jid, direction, from, to, known, created);
  }
}
