// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.msml;

/** A document or a request that is refused; the text is fit for the sender. */
public final class MsmlException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Code code;

  public MsmlException(Code code, String text) {
    super(text);
    this.code = code;
  }

  public MsmlException(Code code, String text, Throwable cause) {
    super(text, cause);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
