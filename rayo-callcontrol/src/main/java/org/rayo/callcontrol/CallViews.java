// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol;

import org.rayo.callcontrol.call.CallState;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.MixerId;
import org.rayo.callcontrol.port.PartyId;

/** Shows the state of a call to operators. */
final class CallViews {
  private CallViews() {}

  static CallView of(CallState state) {
    var facts = state.facts();
    var identity = facts.identity();
    return new CallView(
        identity.id().value(),
        identity.direction(),
        state.label(),
        identity.from(),
        identity.to(),
        identity.created(),
        facts.control().controller(),
        facts.components().running(),
        facts.joins().settled().byParty().keySet().stream().map(CallViews::name).toList(),
        identity.sipCallId());
  }

  static String name(PartyId peer) {
    return switch (peer) {
      case CallId call -> call.value();
      case MixerId mixer -> mixer.name();
    };
  }
}
