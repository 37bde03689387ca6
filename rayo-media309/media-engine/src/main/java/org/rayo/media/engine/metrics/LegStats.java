// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.metrics;

/**
 * Figures of one leg so far.
 *
 * @param packetsReceived accepted RTP packets
 * @param packetsSent RTP packets
 * @param packetsLost expected by sequence number and never seen (RFC 3550 §6.4.1, cumulative)
 * @param strangersDropped packets from another source than the one locked to
 * @param otherDropped malformed, late, duplicate or of an unknown payload type
 * @param jitterMillis interarrival jitter, RFC 3550 §6.4.1
 */
public record LegStats(
    long packetsReceived,
    long packetsSent,
    long packetsLost,
    long strangersDropped,
    long otherDropped,
    double jitterMillis) {}
