// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.networkconnection;

import javax.media.mscontrol.Configuration;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.join.JoinableContainer;
import javax.media.mscontrol.resource.ResourceContainer;
import javax.media.mscontrol.resource.enums.NetworkConnectionConfigEnum;

/** One party on the network: RTP streams that are negotiated by SDP. */
@SuppressWarnings("overloads") // the standard inherits addListener from two parents
public interface NetworkConnection extends JoinableContainer, ResourceContainer {
  Configuration<NetworkConnection> BASIC = NetworkConnectionConfigEnum.BASIC;
  Configuration<NetworkConnection> ECHO_CANCEL = NetworkConnectionConfigEnum.ECHO_CANCEL;
  Configuration<NetworkConnection> DTMF_CONVERSION = NetworkConnectionConfigEnum.DTMF_CONVERSION;

  SdpPortManager getSdpPortManager() throws MsControlException;
}
