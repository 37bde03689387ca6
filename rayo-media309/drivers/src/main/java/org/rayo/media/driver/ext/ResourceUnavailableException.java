// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.ext;

import javax.media.mscontrol.MediaServiceException;

/** The media server is full: no port, no leg, no player is left. */
public class ResourceUnavailableException extends MediaServiceException {
  private static final long serialVersionUID = 1L;

  public ResourceUnavailableException(String message) {
    super(message);
  }

  public ResourceUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
