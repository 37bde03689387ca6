// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.output;

import org.rayo.protocol.ext.CompleteReason;

/** How an output completes by itself. */
public enum OutputReason implements CompleteReason {
  FINISH,
  MAX_TIME
}
