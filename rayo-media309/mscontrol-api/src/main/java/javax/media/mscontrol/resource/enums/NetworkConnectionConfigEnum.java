// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.resource.enums;

import javax.media.mscontrol.Configuration;
import javax.media.mscontrol.networkconnection.NetworkConnection;

/** The ready-made shapes of network connections. */
public enum NetworkConnectionConfigEnum implements Configuration<NetworkConnection> {
  BASIC,
  ECHO_CANCEL,
  DTMF_CONVERSION
}
