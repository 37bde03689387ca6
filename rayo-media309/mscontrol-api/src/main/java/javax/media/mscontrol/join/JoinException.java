// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.join;

import javax.media.mscontrol.MsControlException;

/** Two objects could not be joined or separated. */
public class JoinException extends MsControlException {
  private static final long serialVersionUID = 1L;

  public JoinException(String message) {
    super(message);
  }

  public JoinException(String message, Throwable cause) {
    super(message, cause);
  }
}
