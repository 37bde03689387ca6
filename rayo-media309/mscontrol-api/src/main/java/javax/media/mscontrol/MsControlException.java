// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol;

/** The root of all checked exceptions of this API. */
public class MsControlException extends Exception {
  private static final long serialVersionUID = 1L;

  public MsControlException(String message) {
    super(message);
  }

  public MsControlException(String message, Throwable cause) {
    super(message, cause);
  }
}
