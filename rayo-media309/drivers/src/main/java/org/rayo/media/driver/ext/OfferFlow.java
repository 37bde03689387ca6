// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.ext;

/** The direction attribute of an offer of ours (RFC 3264 section 5.1). */
public enum OfferFlow {
  SENDRECV,
  /** The peer is on hold. */
  SENDONLY,
  RECVONLY,
  INACTIVE
}
