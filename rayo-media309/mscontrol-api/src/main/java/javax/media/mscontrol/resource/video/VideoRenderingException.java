// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.resource.video;

import javax.media.mscontrol.MsControlException;

/** A picture could not be composed. */
public class VideoRenderingException extends MsControlException {
  private static final long serialVersionUID = 1L;

  public VideoRenderingException(String message) {
    super(message);
  }

  public VideoRenderingException(String message, Throwable cause) {
    super(message, cause);
  }
}
