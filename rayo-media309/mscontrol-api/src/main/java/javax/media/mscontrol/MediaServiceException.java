// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol;

/** The media server could not do what it was asked for. */
public abstract class MediaServiceException extends MediaException {
  private static final long serialVersionUID = 1L;

  public MediaServiceException(String message) {
    super(message);
  }

  public MediaServiceException(String message, Throwable cause) {
    super(message, cause);
  }
}
