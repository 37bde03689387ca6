// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.port;

/** Who started a call. */
public enum Direction {
  INBOUND,
  OUTBOUND
}
