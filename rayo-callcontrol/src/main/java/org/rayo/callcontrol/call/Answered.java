// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

/**
 * Media flows.
 *
 * @param renegotiating whether media works on an offer that came within the dialog
 */
public record Answered(CallFacts facts, boolean renegotiating) implements LiveState {
  @Override
  public Answered with(CallFacts next) {
    return new Answered(next, renegotiating);
  }

  @Override
  public boolean stable() {
    return facts.session().unanswered().isEmpty();
  }
}
