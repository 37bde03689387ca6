// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.runtime;

import java.time.Instant;

/**
 * A connected XMPP client.
 *
 * @param jid the full JID
 * @param available whether its presence asks for calls
 * @param address remote address and port
 * @param tls whether the stream is encrypted
 * @param since when the resource was bound
 * @param calls calls it controls now
 */
public record ManagedClient(
    String jid, boolean available, String address, boolean tls, Instant since, int calls) {}
