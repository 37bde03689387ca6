// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.session;

import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.WrongStateException;
import javax.media.mscontrol.join.JoinException;
import javax.media.mscontrol.join.Joinable.Direction;
import javax.media.mscontrol.join.JoinableContainer;
import javax.media.mscontrol.join.TooManyJoineesException;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.JoinDirection;
import org.rayo.media.control.component.MediaParty;
import org.rayo.media.control.component.StanzaErrors;
import org.rayo.protocol.error.StanzaError;

/** Joins in the words of JSR-309. */
final class Joining {
  private Joining() {}

  /**
   * @throws WrongStateException when one of the two has no media
   */
  static void join(
      @Nullable MediaParty first, @Nullable JoinableContainer second, JoinDirection direction)
      throws MsControlException {
    if (first == null || second == null) {
      throw new WrongStateException(
          "The " + (first == null ? "joining" : "other") + " party has no media");
    }
    first.container().join(direction(direction), second);
  }

  /** What is not joined, or is not there any more, needs no unjoining. */
  static void unjoin(@Nullable MediaParty first, Other other) {
    try {
      var second = first == null ? null : other.find();
      if (first != null && second != null) {
        first.container().unjoin(second);
      }
    } catch (MsControlException e) {
      System.getLogger(Joining.class.getName())
          .log(System.Logger.Level.DEBUG, "Nothing to unjoin: {0}", e.getMessage());
    }
  }

  /** Somebody who may have to be looked for. */
  @FunctionalInterface
  interface Other {
    @Nullable JoinableContainer find() throws MsControlException;
  }

  /** XEP-0327 section 6.4.1. */
  static StanzaError error(MsControlException refusal) {
    var text = String.valueOf(refusal.getMessage());
    return switch (refusal) {
      case WrongStateException _ -> StanzaError.serviceUnavailable(text);
      case TooManyJoineesException _ -> StanzaError.resourceConstraint(text);
      case JoinException _ -> StanzaError.conflict(text);
      default -> StanzaErrors.of(refusal);
    };
  }

  private static Direction direction(JoinDirection direction) {
    return switch (direction) {
      case DUPLEX -> Direction.DUPLEX;
      case SEND -> Direction.SEND;
      case RECV -> Direction.RECV;
    };
  }
}
