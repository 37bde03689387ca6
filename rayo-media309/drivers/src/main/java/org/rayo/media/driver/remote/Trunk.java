// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.remote;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.JoinDirection;
import org.rayo.media.engine.LegListener;
import org.rayo.media.engine.MediaException;

/**
 * Two legs that talk to each other, one on each of two media servers, so that what is on the one
 * can be joined with what is on the other. Both have the same name, which begins with that of the
 * near party: of a call and a mixer the call, so that the mixer knows who speaks.
 */
final class Trunk {
  private static final String NAME = ".trunk-";

  private final String near;
  private final RemoteLeg here;
  private final RemoteLeg there;
  private final List<Trunks> holders = new CopyOnWriteArrayList<>();

  /**
   * @param here the end at the media server of the near party
   */
  Trunk(String near, RemoteLeg here, RemoteLeg there) {
    this.near = near;
    this.here = here;
    this.there = there;
  }

  /**
   * @throws MediaException when one of the media servers does not agree
   */
  static Trunk open(RemoteParty asking, RemoteParty peer) {
    boolean swapped = asking.isMixer() && !peer.isMixer();
    var near = swapped ? peer : asking;
    var far = swapped ? asking : peer;
    var name = near.name() + NAME + UUID.randomUUID().toString().substring(0, 8);
    var ends = new Ends();
    var here = new RemoteLeg(near.server(), name, ends, null);
    var there = new RemoteLeg(far.server(), name, ends, null);
    var trunk = new Trunk(near.name(), here, there);
    ends.trunk = trunk;
    try {
      here.accept(there.answer(here.offer()));
      return trunk;
    } catch (MediaException e) {
      trunk.close();
      throw e;
    }
  }

  /** Neither end is of use without the other. */
  private static final class Ends implements LegListener {
    private volatile @Nullable Trunk trunk;

    @Override
    public void lost(String why) {
      var both = trunk;
      if (both != null) {
        both.close();
      }
    }
  }

  static boolean isName(String leg) {
    return leg.contains(NAME);
  }

  /** For whom a leg speaks: the near party of a trunk, or itself. */
  static String origin(String leg) {
    int at = leg.lastIndexOf(NAME);
    return at < 0 ? leg : leg.substring(0, at);
  }

  /**
   * Joins both parties with their ends, or changes the direction.
   *
   * @param wanted as seen from who is asking
   */
  void connect(RemoteParty asking, RemoteParty peer, JoinDirection wanted) {
    boolean straight = asking.name().equals(near);
    var direction = straight ? wanted : opposite(wanted);
    (straight ? asking : peer).connect(here, direction);
    there.connect(straight ? peer : asking, direction);
  }

  private static JoinDirection opposite(JoinDirection direction) {
    return switch (direction) {
      case DUPLEX -> JoinDirection.DUPLEX;
      case SEND -> JoinDirection.RECV;
      case RECV -> JoinDirection.SEND;
    };
  }

  /** They want to know of its end. */
  void heldBy(Trunks trunks) {
    holders.add(trunks);
  }

  void close() {
    forget();
    here.close();
    there.close();
  }

  /** Somebody else has it. */
  void abandon() {
    forget();
    here.abandon();
    there.abandon();
  }

  private void forget() {
    holders.forEach(holder -> holder.forget(this));
  }
}
