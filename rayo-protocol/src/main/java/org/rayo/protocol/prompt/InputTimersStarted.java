// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.prompt;

import org.rayo.protocol.core.RayoEvent;

/** The output of a prompt is over, so the timers of its input run. */
public record InputTimersStarted() implements RayoEvent {}
