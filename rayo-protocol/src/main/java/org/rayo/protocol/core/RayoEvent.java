// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.core;

import org.rayo.protocol.cpa.Signal;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.prompt.InputTimersStarted;

/** What the server reports: the payload of a directed presence. */
public sealed interface RayoEvent
    permits CallEvent, MixerEvent, Complete, InputTimersStarted, Signal {}
