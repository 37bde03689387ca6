// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.core;

import org.rayo.protocol.ext.Stop;
import org.rayo.protocol.output.OutputCommand;
import org.rayo.protocol.record.RecordCommand;

/** A command addressed to a running component. */
public sealed interface ComponentCommand extends RayoCommand
    permits Stop, OutputCommand, RecordCommand {}
