// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.rayo.media.engine.JoinDirection;
import org.rayo.media.engine.LegListener;
import org.rayo.media.engine.MediaException;
import org.rayo.media.msml.Result;
import org.rayo.media.msml.Seen;

/**
 * Two legs that talk to each other, one on each of two media servers, so that what is on the one
 * can be joined with what is on the other. Both have a name that derives from that of the party
 * that asked for the join; whoever takes that over finds them.
 */
final class Trunk {
  /** Joins of one party that lead to other media servers. */
  static final int MOST = 4;

  private static final String NAME = ".trunk";

  private final RemoteParty near;
  private final RemoteParty far;
  private final RemoteLeg here;
  private final RemoteLeg there;

  private Trunk(RemoteParty near, RemoteParty far, RemoteLeg here, RemoteLeg there) {
    this.near = near;
    this.far = far;
    this.here = here;
    this.there = there;
  }

  /**
   * @param number 1 to {@link #MOST}, which no other trunk of the near party has
   * @throws MediaException when one of the media servers does not agree
   */
  static Trunk open(RemoteParty near, RemoteParty far, int number) {
    var name = near.name() + NAME + number;
    var here = new RemoteLeg(near.server(), name, LegListener.NONE, null);
    var there = new RemoteLeg(far.server(), name, LegListener.NONE, null);
    var trunk = new Trunk(near, far, here, there);
    try {
      here.accept(there.answer(here.offer()));
      return trunk;
    } catch (MediaException e) {
      trunk.close();
      throw e;
    }
  }

  /**
   * Joins both parties with their ends, or changes the direction.
   *
   * @param asking one of the two, from which the direction is seen
   */
  void connect(RemoteParty asking, JoinDirection wanted) {
    var direction = asking == near ? wanted : opposite(wanted);
    near.connect(here, direction);
    there.connect(far, direction);
  }

  private static JoinDirection opposite(JoinDirection direction) {
    return switch (direction) {
      case DUPLEX -> JoinDirection.DUPLEX;
      case SEND -> JoinDirection.RECV;
      case RECV -> JoinDirection.SEND;
    };
  }

  void close() {
    here.close();
    there.close();
  }

  /** What the trunks of a party are called, if it has any. */
  static List<Seen> names(String party) {
    return IntStream.rangeClosed(1, MOST)
        .mapToObj(number -> new Seen(party + NAME + number, 0))
        .toList();
  }

  /** Legs of trunks that another process has made, which are ours now. */
  static List<RemoteLeg> adopted(MediaServer server, String party, Result attached) {
    List<RemoteLeg> legs = new ArrayList<>();
    for (var part : attached.parts(Result.Attached.class)) {
      for (var object : part.objects()) {
        if (object.name().startsWith(party + NAME)) {
          var leg = new RemoteLeg(server, object.name(), LegListener.NONE, Set.of());
          leg.adopted(Set.of());
          server.add(leg);
          legs.add(leg);
        }
      }
    }
    return legs;
  }
}
