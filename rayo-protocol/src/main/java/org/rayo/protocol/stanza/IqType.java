// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.stanza;

/** The type attribute of an IQ; its lower-case name is what stands on the wire. */
public enum IqType {
  GET,
  SET,
  RESULT,
  ERROR
}
