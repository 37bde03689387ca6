// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol;

import org.rayo.callcontrol.mixer.MixerState;

/** Shows the state of a mixer to operators. */
final class MixerViews {
  private MixerViews() {}

  static MixerView of(MixerState state) {
    var facts = state.facts();
    var identity = facts.identity();
    return new MixerView(
        identity.id().zone(),
        identity.id().name(),
        state.label(),
        identity.created(),
        facts.joins().settled().byParty().keySet().stream().map(CallViews::name).toList(),
        facts.audience().listeners(),
        facts.components().running());
  }
}
