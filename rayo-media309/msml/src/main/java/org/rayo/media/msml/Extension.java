// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.msml;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests of our own package, {@link Msml#EXTENSION}. */
public sealed interface Extension extends Request {
  /**
   * {@code x:attach}: from now on the events of some objects come to this SIP dialog; those that
   * were not acknowledged come again.
   *
   * @param node who attaches; what the SIP dialog makes later is its own, too
   * @param epoch grows with every takeover; an older one is refused with {@link Code#STALE_EPOCH}
   * @param from take over everything that is attached to this node, and refuse what the node says
   *     with an older epoch from now on; null for none
   * @param objects to be attached by name, with the last event that is known of each
   */
  record Attach(
      String node, long epoch, @Nullable String from, List<Seen> objects, @Nullable String mark)
      implements Extension {
    public Attach {
      objects = List.copyOf(objects);
    }
  }

  /** {@code x:ack}: events up to these need not be kept. Empty, it is a sign of life. */
  record Ack(List<Seen> objects, @Nullable String mark) implements Extension {
    public Ack {
      objects = List.copyOf(objects);
    }
  }

  /** {@code x:lease}: the first node that asks after a split has it (ADR 9, point 4). */
  record Lease(String split, String node, @Nullable String mark) implements Extension {}

  /**
   * {@code x:seek} in what a dialog plays.
   *
   * @param to from the beginning of the list; null with {@code by}
   * @param by from where it is, negative for back; null with {@code to}
   */
  record Seek(String id, @Nullable Duration to, @Nullable Duration by, @Nullable String mark)
      implements Extension {}

  /** One step, or back to normal. */
  enum Change {
    UP,
    DOWN,
    NORMAL
  }

  /** {@code x:speed} of what a dialog plays: steps of 10 %. */
  record Speed(String id, Change change, @Nullable String mark) implements Extension {}

  /** {@code x:volume} of what a dialog plays: steps of 3 dB. */
  record Volume(String id, Change change, @Nullable String mark) implements Extension {}

  /** {@code x:mute}: nobody hears the peer of a connection; its keys are still collected. */
  record Mute(String id, boolean on, @Nullable String mark) implements Extension {}

  /**
   * {@code x:watch} of a connection: which of its events are wanted.
   *
   * @param keys {@code x.key}
   * @param inactivity {@code x.inactive} after so long without a packet; null for never
   */
  record Watch(String id, boolean keys, @Nullable Duration inactivity, @Nullable String mark)
      implements Extension {}

  /** The direction of an offer. */
  enum Flow {
    SENDRECV,
    SENDONLY,
    RECVONLY,
    INACTIVE
  }

  /**
   * {@code x:offer}: returns an SDP offer of a connection, which waits for {@link Answer} or {@link
   * Withdraw} outside of any SIP transaction.
   *
   * @param flow null for the one that was answered last
   */
  record Offer(String id, @Nullable Flow flow, @Nullable String mark) implements Extension {}

  /** {@code x:negotiate}: an SDP offer of the peer; the answer is in the result. */
  record Negotiate(String id, String sdp, @Nullable String mark) implements Extension {}

  /** {@code x:release}: ends a connection, whatever became of its SIP dialog. */
  record Release(String id, @Nullable String mark) implements Extension {}

  /** {@code x:answer} to the last {@link Offer}. */
  record Answer(String id, String sdp, @Nullable String mark) implements Extension {}

  /** {@code x:withdraw}: the last {@link Offer} was refused. */
  record Withdraw(String id, @Nullable String mark) implements Extension {}
}
