// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.cpa;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.core.RayoEvent;
import org.rayo.protocol.ext.CompleteReason;

/**
 * Something was detected on the line (XEP-0341 section 5.2): an event of its own, or the reason by
 * which the component completes when its grammar says {@code terminate=true}.
 *
 * @param duration of what was heard, where the detector knows
 * @param value the key of dtmf, {@code human}, {@code machine} or {@code notsure} of speech, the
 *     frequency of a beep in Hz, else null
 */
public record Signal(SignalType type, @Nullable Duration duration, @Nullable String value)
    implements RayoEvent, CompleteReason {}
