// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.ext;

import org.rayo.protocol.core.ComponentCommand;

/** Ends a component; only its creator may send it. */
public record Stop() implements ComponentCommand {}
