// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xml;

/** Character data, unescaped; CDATA sections arrive as plain text. */
public record XmlText(String value) implements XmlNode {}
