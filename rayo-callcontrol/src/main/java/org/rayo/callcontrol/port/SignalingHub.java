// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.port;

/**
 * Where the signalling side, which is deployed on its own, meets call control. Both methods may be
 * called from any thread.
 */
public interface SignalingHub {
  /**
   * Offers the signalling side to call control; from now on effects go there. A later one replaces
   * an earlier one, as after a redeployment.
   */
  void attach(Signaling signaling);

  /**
   * Takes the signalling side away before it is undeployed; a no-op when another one is attached
   * already. What call control sends from now on has no effect.
   */
  void detach(Signaling signaling);

  /** Who is told about calls; the same one for the life of the hub. */
  SignalingListener listener();
}
