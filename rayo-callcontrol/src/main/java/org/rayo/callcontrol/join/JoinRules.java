// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.join;

import org.rayo.callcontrol.control.SecurityZone;

/**
 * What the operator set for the joins of a call.
 *
 * @param domain whose calls can be named
 * @param limit joins at a time
 */
public record JoinRules(String domain, SecurityZone zone, int limit) {}
