// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.record;

import org.rayo.protocol.ext.CompleteReason;

/** How a recording completes by itself. */
public enum RecordReason implements CompleteReason {
  MAX_DURATION,
  INITIAL_TIMEOUT,
  FINAL_TIMEOUT
}
