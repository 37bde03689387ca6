// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.networkconnection;

/** A session description cannot be parsed or breaks the rules of SDP. */
public class SdpException extends SdpPortManagerException {
  private static final long serialVersionUID = 1L;

  public SdpException(String message) {
    super(message);
  }

  public SdpException(String message, Throwable cause) {
    super(message, cause);
  }
}
