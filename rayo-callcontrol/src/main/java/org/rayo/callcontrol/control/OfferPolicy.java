// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.control;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the calls of an application are offered.
 *
 * @param stage how long the clients of one stage are waited for before the next ones are offered
 *     the call too; zero waits until they leave
 * @param keyEvents whether the controlling party is told which keys the other party presses
 * @param queue what happens while nobody is available; null refuses the call
 */
public record OfferPolicy(
    Strategy strategy, Duration stage, boolean keyEvents, @Nullable Queue queue) {
  /** Every client at once, and a refusal when there is none. */
  public static final OfferPolicy DEFAULT =
      new OfferPolicy(Strategy.ALL, Duration.ZERO, false, null);

  /** Who is offered a call first. */
  public enum Strategy {
    /** Every client at once. */
    ALL,
    /** One at a time, in the order in which the application lists them. */
    FIRST,
    /** One at a time, by chance. */
    RANDOM,
    /** One at a time, whoever has been offered nothing for the longest time. */
    ROUND_ROBIN,
    /** One at a time, whoever controls the fewest calls. */
    LEAST_LOADED
  }

  /**
   * Calls without a client ring until one comes.
   *
   * @param longest time that a call rings for want of a client
   * @param calls at a time; a few more when they come at the very same moment
   */
  public record Queue(Duration longest, int calls) {}

  /** This policy for a queue that is full. */
  OfferPolicy withoutQueue() {
    return new OfferPolicy(strategy, stage, keyEvents, null);
  }

  /** Whether clients are asked one after the other. */
  public boolean staged() {
    return strategy != Strategy.ALL;
  }
}
