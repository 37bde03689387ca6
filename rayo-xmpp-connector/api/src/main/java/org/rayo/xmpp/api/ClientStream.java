// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.api;

import java.time.Instant;
import org.rayo.protocol.jid.Jid;

/**
 * An authenticated client stream with a bound resource.
 *
 * @param id unguessable stream id; tells two streams of the same full JID apart
 * @param jid the full JID, prepared (RFC 7622)
 * @param remoteAddress address and port of the client, such as {@code 192.0.2.1:40312}
 * @param secured whether the stream is encrypted by TLS
 * @param boundAt when the resource was bound
 */
public record ClientStream(
    String id, Jid jid, String remoteAddress, boolean secured, Instant boundAt) {}
