// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.ext;

import javax.media.mscontrol.MediaServiceException;

/** A document that is needed at once cannot be had; the text says why. */
public class FetchFailedException extends MediaServiceException {
  private static final long serialVersionUID = 1L;

  public FetchFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
