// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.join;

import java.io.Serializable;
import javax.media.mscontrol.MsControlException;

/** Something that media can flow to or from once it is joined with another one. */
public interface Joinable {
  /** The objects joined in at least this direction. */
  Joinable[] getJoinees(Direction direction) throws MsControlException;

  Joinable[] getJoinees() throws MsControlException;

  /** Joins and waits until media flows. An existing join of the two changes its direction. */
  void join(Direction direction, Joinable other) throws MsControlException;

  /** Separates and waits until it is done. */
  void unjoin(Joinable other) throws MsControlException;

  /**
   * Joins without waiting; the outcome is a {@link JoinEvent}.
   *
   * @param context comes back in the event
   */
  void joinInitiate(Direction direction, Joinable other, Serializable context)
      throws MsControlException;

  /**
   * Separates without waiting; the outcome is a {@link JoinEvent}.
   *
   * @param context comes back in the event
   */
  void unjoinInitiate(Joinable other, Serializable context) throws MsControlException;

  /** Which way media flows in a join, seen from the object that the method is called on. */
  enum Direction {
    DUPLEX,
    SEND,
    RECV
  }
}
