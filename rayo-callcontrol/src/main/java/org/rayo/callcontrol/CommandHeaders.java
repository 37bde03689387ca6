// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.ReservedHeaders;
import org.rayo.protocol.core.CallCommand;
import org.rayo.protocol.core.ComponentCommand;
import org.rayo.protocol.core.ComponentStart;
import org.rayo.protocol.core.Dial;
import org.rayo.protocol.core.Header;
import org.rayo.protocol.core.RayoCommand;
import org.rayo.protocol.error.StanzaError;

/** The headers that a command puts on a SIP message. */
final class CommandHeaders {
  private final Predicate<Header> canSend;

  /**
   * @param canSend whether signalling understands a header that is not reserved
   */
  CommandHeaders(Predicate<Header> canSend) {
    this.canSend = canSend;
  }

  /** What is wrong with them, or null. */
  @Nullable StanzaError objection(RayoCommand command) {
    for (var header : of(command)) {
      var name = header.name();
      if (ReservedHeaders.isReserved(name)) {
        return StanzaError.badRequest("The header " + name + " is the server's own");
      }
      if (!canSend.test(header)) {
        return StanzaError.badRequest("The value of the header " + name + " is not one of SIP");
      }
    }
    return null;
  }

  private static List<Header> of(RayoCommand command) {
    return switch (command) {
      case Dial dial -> dial.headers();
      case CallCommand.Accept accept -> accept.headers();
      case CallCommand.Answer answer -> answer.headers();
      case CallCommand.Reject reject -> reject.headers();
      case CallCommand.Redirect redirect -> redirect.headers();
      case CallCommand.Hangup hangup -> hangup.headers();
      // The headers of components are for their renderers and never leave in SIP.
      case CallCommand.Join _,
          CallCommand.Unjoin _,
          CallCommand.Hold _,
          CallCommand.Unhold _,
          CallCommand.Mute _,
          CallCommand.Unmute _,
          CallCommand.Dtmf _,
          ComponentStart _,
          ComponentCommand _ ->
          List.of();
    };
  }
}
