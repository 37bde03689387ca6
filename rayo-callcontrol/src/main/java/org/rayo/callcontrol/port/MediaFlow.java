// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.port;

/** The direction attribute of our offer (RFC 3264 section 5.1). */
public enum MediaFlow {
  SENDRECV,
  /** The peer is on hold. */
  SENDONLY,
  RECVONLY,
  INACTIVE
}
