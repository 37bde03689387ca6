// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.msml.xml;

/** The document is not well-formed, or over a limit; the text is fit for the sender. */
public final class XmlException extends Exception {
  private static final long serialVersionUID = 1L;

  public XmlException(String message) {
    super(message);
  }

  XmlException(String message, Throwable cause) {
    super(message, cause);
  }
}
