// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.fax;

import org.rayo.protocol.ext.CompleteReason;

/** How a fax completes by itself; a failed one has the reason error. */
public enum FaxReason implements CompleteReason {
  FINISH
}
