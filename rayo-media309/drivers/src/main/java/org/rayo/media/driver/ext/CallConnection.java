// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.ext;

import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.networkconnection.NetworkConnection;
import javax.media.mscontrol.networkconnection.SdpPortManager;
import javax.media.mscontrol.networkconnection.SdpPortManagerException;

/** What telephone calls need of a connection beyond the standard; all our connections have it. */
@SuppressWarnings("overloads") // the standard inherits addListener from two parents
public interface CallConnection extends NetworkConnection {
  /**
   * What the peer says is heard by nobody, recordings included, until it is unmuted. Its keys are
   * collected still.
   */
  void setMuted(boolean muted) throws MsControlException;

  /**
   * Does what {@link SdpPortManager#generateSdpOffer} does, with a direction. Until the answer is
   * processed the session goes on as it was; from then on our answers do not go beyond this
   * direction either.
   */
  void generateSdpOffer(OfferFlow flow) throws SdpPortManagerException;

  void addKeyListener(KeyListener listener);

  void removeKeyListener(KeyListener listener);
}
