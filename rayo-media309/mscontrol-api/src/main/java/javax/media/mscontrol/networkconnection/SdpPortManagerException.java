// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.networkconnection;

import javax.media.mscontrol.MsControlException;

/** A step of the negotiation was refused at once. */
public class SdpPortManagerException extends MsControlException {
  private static final long serialVersionUID = 1L;

  public SdpPortManagerException(String message) {
    super(message);
  }

  public SdpPortManagerException(String message, Throwable cause) {
    super(message, cause);
  }
}
