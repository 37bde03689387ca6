// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.core;

import org.rayo.protocol.fax.FaxStart;
import org.rayo.protocol.input.Input;
import org.rayo.protocol.output.Output;
import org.rayo.protocol.prompt.Prompt;
import org.rayo.protocol.record.RecordMedia;

/** Starts a component on a call or a mixer; answered by a ref. */
public sealed interface ComponentStart extends RayoCommand
    permits Output, Input, Prompt, RecordMedia, FaxStart {}
