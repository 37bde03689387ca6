// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.ext;

import javax.media.mscontrol.MediaServiceException;

/** A document (SSML, grammar, list of URIs) is malformed; the text says where. */
public class InvalidDocumentException extends MediaServiceException {
  private static final long serialVersionUID = 1L;

  public InvalidDocumentException(String message, Throwable cause) {
    super(message, cause);
  }
}
