// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol;

import javax.media.mscontrol.join.JoinException;

/** Two objects cannot be joined because no codec converter is available between them. */
public class TranscodingException extends JoinException {
  private static final long serialVersionUID = 1L;

  public TranscodingException(String message) {
    super(message);
  }

  public TranscodingException(String message, Throwable cause) {
    super(message, cause);
  }
}
