// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.legacy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.core.CallCommand.Join;
import org.rayo.protocol.core.Dial;
import org.rayo.protocol.output.Output;

/** A verb that is several commands of the model at once. */
public sealed interface LegacyVerb {
  /**
   * Calls others and bridges the first who answers.
   *
   * @param dials one for each party, without joins
   * @param terminator a key of the caller that ends the transfer
   * @param ringback what the caller hears meanwhile
   */
  record Transfer(
      List<Dial> dials, Join.Media media, @Nullable Character terminator, @Nullable Output ringback)
      implements LegacyVerb {
    public Transfer {
      dials = List.copyOf(dials);
    }
  }

  /**
   * Puts the call into a room.
   *
   * @param mute hears and is not heard
   * @param terminator a key of the caller that leaves the room
   * @param moderator whether the others need not wait once this one is there
   * @param announcement what all hear at the entrance
   * @param music what the caller hears while there is no moderator
   */
  record Conference(
      String name,
      boolean mute,
      @Nullable Character terminator,
      boolean moderator,
      @Nullable Output announcement,
      @Nullable Output music)
      implements LegacyVerb {}

  /** To a running conference. */
  record Mute() implements LegacyVerb {}

  /** To a running conference. */
  record Unmute() implements LegacyVerb {}

  /**
   * Puts the call out of the room.
   *
   * @param reason comes back in the completion
   */
  record Kick(String reason) implements LegacyVerb {}
}
