// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.control;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.JoinDirection;
import org.rayo.media.msml.Code;
import org.rayo.media.msml.MsmlException;
import org.rayo.media.msml.Request;
import org.rayo.media.msml.Stream;
import org.rayo.media.server.event.Controller;

/** Joins. Audio flows in one direction or both; nothing else about streams can be changed. */
final class Streams {
  private final Rights rights;

  Streams(Rights rights) {
    this.rights = rights;
  }

  /** What a node says replaces the former direction; by base MSML another one is added to it. */
  void join(Controller from, Request.Join join) throws MsmlException {
    var first = rights.target(from, join.id1());
    var second = rights.target(from, join.id2());
    if (first == second) {
      throw new MsmlException(Code.INVALID_VALUE, "Nothing can be joined with itself");
    }
    var wanted = direction(join.streams());
    var former = first.joins().get(second);
    boolean adds = former != null && former != wanted && !rights.isAttached(from);
    first.join(second, adds ? JoinDirection.DUPLEX : wanted);
  }

  void unjoin(Controller from, Request.Unjoin unjoin) throws MsmlException {
    var first = rights.target(from, unjoin.id1());
    var second = rights.target(from, unjoin.id2());
    var left = without(first.joins().get(second), direction(unjoin.streams()));
    if (left == null) {
      first.unjoin(second);
    } else {
      first.join(second, left);
    }
  }

  private static @Nullable JoinDirection without(
      @Nullable JoinDirection former, JoinDirection removed) {
    if (former == null || removed == JoinDirection.DUPLEX || former == removed) {
      return null;
    } else if (former == JoinDirection.DUPLEX) {
      return removed == JoinDirection.SEND ? JoinDirection.RECV : JoinDirection.SEND;
    }
    return former;
  }

  private static JoinDirection direction(List<Stream> streams) throws MsmlException {
    boolean sends = streams.isEmpty();
    boolean receives = streams.isEmpty();
    for (var stream : streams) {
      if (stream.media() != Stream.Media.AUDIO) {
        throw new MsmlException(Code.INVALID_VALUE, "There is no video");
      } else if (stream.gain() != null || stream.clampDtmf()) {
        throw new MsmlException(
            Code.UNSUPPORTED_ELEMENT, "<gain> and <clamp> of streams are not supported");
      }
      sends |= stream.direction() != Stream.Direction.TO_ID1;
      receives |= stream.direction() != Stream.Direction.FROM_ID1;
    }
    return sends && receives
        ? JoinDirection.DUPLEX
        : sends ? JoinDirection.SEND : JoinDirection.RECV;
  }
}
