// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.resource;

/**
 * A run time control: when the trigger fires, the media server performs the action by itself,
 * without a round trip to the application.
 */
public class RTC {
  /** No run time controls. */
  public static final RTC[] NO_RTC = {};

  private final Trigger trigger;
  private final Action action;

  public RTC(Trigger trigger, Action action) {
    this.trigger = trigger;
    this.action = action;
  }

  public Trigger getTrigger() {
    return trigger;
  }

  public Action getAction() {
    return action;
  }

  @Override
  public String toString() {
    return trigger + " -> " + action;
  }
}
