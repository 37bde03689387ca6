// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import java.util.List;
import org.rayo.callcontrol.port.CommandResult;
import org.rayo.protocol.core.CallCommand;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.protocol.error.StanzaError;

/** What the stories send and what they expect. */
final class Replies {
  static final CommandResult DONE = new CommandResult.Done();
  static final CallCommand ACCEPT = new CallCommand.Accept(List.of(), false);
  static final CallCommand ACCEPT_EARLY = new CallCommand.Accept(List.of(), true);
  static final CallCommand ANSWER = new CallCommand.Answer(List.of());
  static final CallCommand HANGUP = new CallCommand.Hangup(List.of());
  static final CallCommand DECLINE =
      new CallCommand.Reject(CallCommand.Reject.Reason.DECLINE, List.of());

  private Replies() {}

  /** Condition and type of a refusal, such as {@code conflict/cancel}. */
  static String error(CommandResult result) {
    return result instanceof CommandResult.Refused(var error) ? name(error) : result.toString();
  }

  private static String name(StanzaError error) {
    return name(error.condition()) + "/" + error.type().name().toLowerCase(java.util.Locale.ROOT);
  }

  private static String name(StanzaCondition condition) {
    return condition.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
