// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.msml;

import org.jspecify.annotations.Nullable;

/**
 * {@code <gain>} of a stream.
 *
 * @param decibels -96 to 96; null with {@code mute} or {@code agc}
 */
public record Gain(boolean mute, @Nullable Integer decibels, boolean agc) {}
