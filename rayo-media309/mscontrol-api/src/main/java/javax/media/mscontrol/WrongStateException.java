// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol;

/** The operation does not fit the present state of the object. */
public class WrongStateException extends MsControlException {
  private static final long serialVersionUID = 1L;

  public WrongStateException(String message) {
    super(message);
  }

  public WrongStateException(String message, Throwable cause) {
    super(message, cause);
  }
}
