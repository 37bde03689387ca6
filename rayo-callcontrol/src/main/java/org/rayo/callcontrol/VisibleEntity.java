// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol;

import org.rayo.protocol.jid.Jid;

/**
 * Something that a client may know of (XEP-0030 section 4).
 *
 * @param name says to people what it is, such as {@code call, answered}
 */
public record VisibleEntity(Jid jid, String name) {}
