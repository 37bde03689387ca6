// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import org.rayo.protocol.core.CallEvent;

/** The end was reported; nothing follows. The call is forgotten when its dialog is over. */
public record Ended(CallFacts facts, CallEvent.End end) implements CallState {}
