// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.mixer;

import java.util.List;
import java.util.Locale;
import org.rayo.callcontrol.join.PeerInput;

/**
 * Where a mixer is in its life (XEP-0327 section 6.4): {@link Absent} → {@link Opening} → {@link
 * Open} → {@link Closing} → {@link Absent}. It is made by the first party that asks for it and ends
 * with the last one that leaves; who asks in between gets a fresh one.
 */
public sealed interface MixerState {
  MixerFacts facts();

  /** The state as operators see it, in lower case. */
  default String label() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** It does not exist, for its clients. */
  record Absent(MixerFacts facts) implements MixerState {}

  /** It exists or is about to. */
  sealed interface Live extends MixerState {
    Live with(MixerFacts facts);
  }

  /** Media makes it; parties, components and listeners wait. */
  record Opening(MixerFacts facts) implements Live {
    @Override
    public Opening with(MixerFacts next) {
      return new Opening(next);
    }
  }

  /** Its listeners have heard of it. */
  record Open(MixerFacts facts) implements Live {
    @Override
    public Open with(MixerFacts next) {
      return new Open(next);
    }
  }

  /**
   * Media lets go of it; its components complete.
   *
   * @param waiting want a fresh one of the same name
   */
  record Closing(MixerFacts facts, List<PeerInput.Asked> waiting) implements MixerState {
    public Closing {
      waiting = List.copyOf(waiting);
    }
  }
}
