// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol;

import org.rayo.callcontrol.call.CallState;

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
        identity.sipCallId());
  }
}
