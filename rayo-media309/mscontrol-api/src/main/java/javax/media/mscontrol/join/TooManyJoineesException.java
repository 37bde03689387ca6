// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.join;

/** The object takes no further join in this direction. */
public class TooManyJoineesException extends JoinException {
  private static final long serialVersionUID = 1L;

  public TooManyJoineesException(String message) {
    super(message);
  }

  public TooManyJoineesException(String message, Throwable cause) {
    super(message, cause);
  }
}
