// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.resource.video;

/** The renderer does not know this kind of layout. */
public class UnsupportedLayoutException extends VideoRenderingException {
  private static final long serialVersionUID = 1L;

  public UnsupportedLayoutException(String message) {
    super(message);
  }

  public UnsupportedLayoutException(String message, Throwable cause) {
    super(message, cause);
  }
}
