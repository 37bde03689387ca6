// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.effect.CallEffect.ToMedia;
import org.rayo.callcontrol.effect.Effects;
import org.rayo.callcontrol.effect.TimerKey;
import org.rayo.callcontrol.port.SessionDescription;

/**
 * Whether a call has media for components and joins. XEP-0327 section 6.5: before the answer they
 * need early media.
 */
final class LegReadiness {
  private LegReadiness() {}

  /** The state in which media is open or on its way; null when neither can be. */
  static @Nullable LiveState prepare(LiveState state, Effects out) {
    return switch (state.facts().leg()) {
      case MediaLeg.Open _, MediaLeg.Completing _ -> state;
      case MediaLeg.Opening _ -> state instanceof Preparing ? null : state;
      case MediaLeg.Offering _ -> state instanceof Confirming ? state : null;
      case MediaLeg.Unopened(var offer) -> offer == null ? null : open(state, offer, out);
      case MediaLeg.Gone _ -> null;
    };
  }

  static LiveState open(LiveState state, @Nullable SessionDescription offer, Effects out) {
    out.add(new ToMedia.Open(offer)).await(TimerKey.MEDIA);
    return state.with(state.facts().with(new MediaLeg.Opening()));
  }
}
