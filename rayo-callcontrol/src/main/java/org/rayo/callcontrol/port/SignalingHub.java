// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.port;

/**
 * Where the signalling side, which is deployed on its own, meets call control. All methods may be
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

  /**
   * The signalling side stops soon, and works still: call control sees to the calls that are left.
   * Waits until they are over or go on elsewhere, but not for ever.
   */
  default void stopping() {}

  /**
   * The server is suspended, and signalling refuses new calls: call control leaves those that are
   * up to other nodes, or lets them end. Waits for the other nodes, but not for ever.
   */
  default void suspended() {}

  /** The server takes calls again. */
  default void resumed() {}

  /** Who is told about calls; the same one for the life of the hub. */
  SignalingListener listener();
}
