// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.core;

/** What a client asks for: the payload of an IQ of type set. */
public sealed interface RayoCommand permits CallCommand, Dial, ComponentStart, ComponentCommand {}
