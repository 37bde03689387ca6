// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.mixer;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.effect.TimerKey;
import org.rayo.callcontrol.join.PeerInput;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.protocol.core.RayoCommand;
import org.rayo.protocol.jid.Jid;

/** Everything that happens to a mixer. */
public sealed interface MixerInput {
  /**
   * A client of the mixer's zone commands it.
   *
   * @param component the addressed component, null for the mixer itself
   */
  record ClientCommand(ClientRequest request, @Nullable String component, RayoCommand command)
      implements MixerInput {}

  record FromPeer(PeerInput input) implements MixerInput {}

  record FromMedia(MediaInput input) implements MixerInput {}

  record TimerFired(TimerKey key) implements MixerInput {}

  /** A client of the mixer's zone sent presence. */
  record Presence(Jid client, Wish wish) implements MixerInput {
    /** What the presence asks for. */
    public enum Wish {
      /** Events. */
      LISTEN,
      /** Events, and to be told that the mixer exists, even if it was told before. */
      ASK,
      /** No events. */
      SILENCE
    }
  }

  /** The stream of a client is gone. */
  record ClientGone(Jid client) implements MixerInput {}

  /** An operator ends the mixer; its parties live on. */
  record Destroy() implements MixerInput {}

  /**
   * The first input on a node that took the mixer over.
   *
   * @param media whether media has the mixer
   * @param unanswered commands that the dead node did not answer
   */
  record Resumed(boolean media, List<ClientRequest> unanswered) implements MixerInput {
    public Resumed {
      unanswered = List.copyOf(unanswered);
    }
  }

  /** Other parties changed their node, and may not have heard what they were told last. */
  record PeersMoved(Set<PartyId> parties) implements MixerInput {
    public PeersMoved {
      parties = Set.copyOf(parties);
    }
  }

  /** Something broke inside; the mixer ends. */
  record Fault(String text) implements MixerInput {}
}
