// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol;

/** What an address stands for. */
public enum EntityKind {
  CALL,
  MIXER,
  OUTPUT,
  INPUT,
  PROMPT,
  RECORD
}
