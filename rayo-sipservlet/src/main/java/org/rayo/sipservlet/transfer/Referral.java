// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.transfer;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What became of a REFER of ours, as a pure function. Each one has exactly one outcome.
 *
 * @param outcome status that {@code TransferEnded} tells, or 0 as long as it is open
 * @param patience how long to wait for the next input, or zero
 */
record Referral(Stage stage, int outcome, Duration patience) {
  enum Stage {
    /** The REFER has no final response. */
    ASKED,
    /** It was accepted: NOTIFYs tell what the other side does. */
    WATCHING,
    /** The outcome is told. */
    OVER
  }

  /** A little more than Timer F of RFC 3261. */
  static final Duration FOR_RESPONSE = Duration.ofSeconds(34);

  /** As long as the target may ring. */
  static final Duration FOR_NOTIFY = Duration.ofMinutes(3);

  /** Accepted, and nobody will ever tell how it went on. */
  private static final int UNKNOWN = 202;

  sealed interface Input {}

  record Answered(int status) implements Input {}

  /**
   * A NOTIFY.
   *
   * @param status in its body, or 0
   * @param reason of a subscription that it terminates, empty when there is none, else null
   */
  record Notified(int status, @Nullable String reason) implements Input {}

  record Silence() implements Input {}

  record CallEnded() implements Input {}

  static Referral asked() {
    return new Referral(Stage.ASKED, 0, FOR_RESPONSE);
  }

  Referral on(Input input) {
    if (stage == Stage.OVER) {
      return new Referral(Stage.OVER, 0, Duration.ZERO);
    }
    return switch (input) {
      case Answered(var status) when stage == Stage.WATCHING || status < 200 -> this;
      case Answered(var status) when status < 300 -> watching();
      case Answered(var status) -> over(status);
      case Notified(var status, _) when status >= 200 -> over(status);
      case Notified(_, var reason) when reason == null -> watching();
      case Notified(_, var reason) -> over(statusOf(reason));
      case Silence _ -> over(408);
      case CallEnded _ -> over(stage == Stage.ASKED ? 487 : UNKNOWN);
    };
  }

  private static int statusOf(String reason) {
    return switch (reason) {
      case "rejected" -> 603;
      case "timeout" -> 408;
      default -> 500;
    };
  }

  private static Referral watching() {
    return new Referral(Stage.WATCHING, 0, FOR_NOTIFY);
  }

  private static Referral over(int status) {
    return new Referral(Stage.OVER, status, Duration.ZERO);
  }
}
