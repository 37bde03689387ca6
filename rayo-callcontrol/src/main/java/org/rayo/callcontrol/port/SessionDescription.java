// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.port;

/** An SDP body, opaque to call control. */
public record SessionDescription(String sdp) {}
