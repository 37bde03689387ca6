// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xml;

/** A child of an element: another element or character data. */
public sealed interface XmlNode permits XmlElement, XmlText {}
