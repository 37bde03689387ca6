// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol;

import java.util.List;
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
  private CommandHeaders() {}

  /** What is wrong with them, or null. */
  static @Nullable StanzaError objection(RayoCommand command) {
    return of(command).stream()
        .map(Header::name)
        .filter(ReservedHeaders::isReserved)
        .findFirst()
        .map(name -> StanzaError.badRequest("The header " + name + " is the server's own"))
        .orElse(null);
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
