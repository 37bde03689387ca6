// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xml;

/** A text is not the XML that we accept; the message says why and holds nothing of the text. */
public final class MalformedXmlException extends Exception {
  private static final long serialVersionUID = 1L;

  public MalformedXmlException(String message) {
    super(message);
  }
}
