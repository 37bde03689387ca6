// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.metrics;

/** Why a received packet was thrown away. */
public enum DropReason {
  /** Not RTP, or truncated. */
  MALFORMED,
  /** Not from the address that the leg is locked to. */
  STRANGER,
  /** A payload type that was not negotiated. */
  PAYLOAD_TYPE,
  /** After its place in the stream was played. */
  LATE,
  /** A sequence number seen already. */
  DUPLICATE,
  /** The jitter buffer was full. */
  OVERFLOW
}
