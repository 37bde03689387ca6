// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.stream;

/**
 * How much XML one client may send in one piece.
 *
 * @param stanzaBytes largest stanza, on the wire
 * @param depth deepest nesting; the stanza itself is 1
 * @param attributes most attributes on one element, namespace declarations included
 * @param attributeBytes longest value of an attribute
 * @param nameBytes longest name of an element or an attribute, prefix included
 */
public record XmlLimits(
    int stanzaBytes, int depth, int attributes, int attributeBytes, int nameBytes) {

  /** The same limits for another size of stanzas. */
  public XmlLimits withStanzaBytes(int bytes) {
    return new XmlLimits(bytes, depth, attributes, attributeBytes, nameBytes);
  }
}
