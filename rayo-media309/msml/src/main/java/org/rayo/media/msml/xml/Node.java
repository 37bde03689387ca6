// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.msml.xml;

/** What an element contains. */
public sealed interface Node permits Element, Node.Text {
  /** Character data, without escapes. */
  record Text(String value) implements Node {}
}
