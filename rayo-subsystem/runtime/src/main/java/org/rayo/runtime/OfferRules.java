// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.runtime;

import java.time.Duration;

/**
 * How the calls of one application are offered.
 *
 * @param stage how long the clients of one stage are waited for; zero for as long as they are there
 * @param queue whether calls ring while no client is available; otherwise they are refused
 * @param queueTime longest time that a call rings for want of a client
 * @param queueCalls calls that may wait at a time
 * @param keyEvents whether the clients are told which keys the other party presses
 */
public record OfferRules(
    Strategy strategy,
    Duration stage,
    boolean queue,
    Duration queueTime,
    int queueCalls,
    boolean keyEvents) {

  /** Who is offered a call first. */
  public enum Strategy {
    ALL,
    FIRST,
    RANDOM,
    ROUND_ROBIN,
    LEAST_LOADED
  }
}
