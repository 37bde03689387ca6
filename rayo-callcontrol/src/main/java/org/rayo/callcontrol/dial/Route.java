// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.dial;

import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.Trunk;

/**
 * The way of one call.
 *
 * @param to URI to call, with the number as the next hop wants it
 * @param trunk null where the URI itself, or the server's outbound proxy, says where to go
 */
public record Route(String to, @Nullable Trunk trunk) {}
