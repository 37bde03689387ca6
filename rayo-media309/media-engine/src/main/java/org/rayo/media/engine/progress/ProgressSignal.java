// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.progress;

import org.jspecify.annotations.Nullable;

/**
 * Something was detected.
 *
 * @param millis how long it was heard, until it was told; 0 when nobody knows
 * @param value the key of dtmf, {@code human}, {@code machine} or {@code notsure} of speech, the
 *     frequency of a beep in Hz, else null
 */
public record ProgressSignal(SignalKind kind, int millis, @Nullable String value) {}
