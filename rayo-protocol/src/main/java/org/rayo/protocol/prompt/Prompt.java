// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.prompt;

import org.rayo.protocol.core.ComponentStart;
import org.rayo.protocol.input.Input;
import org.rayo.protocol.output.Output;

/** An output and an input that work together. */
public record Prompt(boolean bargeIn, Output output, Input input) implements ComponentStart {}
