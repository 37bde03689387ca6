// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol;

/** A {@link MediaConfig} is malformed or asks for what the driver cannot build. */
public class MediaConfigException extends MediaServiceException {
  private static final long serialVersionUID = 1L;

  public MediaConfigException(String message) {
    super(message);
  }

  public MediaConfigException(String message, Throwable cause) {
    super(message, cause);
  }
}
