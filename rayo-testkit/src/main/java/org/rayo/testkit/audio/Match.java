// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.audio;

import java.time.Duration;

/**
 * How an expected piece is found in what was heard.
 *
 * @param at where it begins, or would begin
 * @param similarity 0 to 1: the share of the piece's sounding blocks that are there in their place
 * @param snrDecibels power of the piece against that of all that differs from it, after adapting
 *     the volume; negative when it is not there
 */
public record Match(Duration at, double similarity, double snrDecibels) {}
