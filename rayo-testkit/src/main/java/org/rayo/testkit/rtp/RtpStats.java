// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.rtp;

/**
 * What a stream looked like to its receiver.
 *
 * @param received packets, duplicates not counted
 * @param lost sequence numbers that never came
 * @param duplicates packets that came again
 * @param longestGapMillis longest time between two packets, be they of one stream or not
 */
public record RtpStats(long received, long lost, long duplicates, long longestGapMillis) {}
