// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import org.rayo.callcontrol.port.CallId;

/**
 * The other call of an attended transfer (RFC 5589 section 7): whom the client talked to before it
 * connects the two parties.
 *
 * @param call whose place the transferred party takes
 * @param party URI of its other party
 */
public record Consultation(CallId call, String party) {}
