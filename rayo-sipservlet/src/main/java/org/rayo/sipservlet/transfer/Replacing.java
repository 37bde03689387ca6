// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.transfer;

import javax.servlet.sip.SipServletRequest;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.CallId;
import org.rayo.sipservlet.dialog.DialogState;
import org.rayo.sipservlet.dialog.Dialogs;

/** Which call an INVITE takes the place of (RFC 3891 §3). */
public final class Replacing {
  /** The decision. */
  public sealed interface Verdict {}

  /**
   * It may go on.
   *
   * @param call null for an ordinary INVITE
   */
  public record Replaced(@Nullable CallId call) implements Verdict {}

  public record Refused(int status, String text) implements Verdict {}

  private final Dialogs dialogs;

  public Replacing(Dialogs dialogs) {
    this.dialogs = dialogs;
  }

  public Verdict check(SipServletRequest invite) {
    var headers = invite.getHeaders("Replaces");
    if (!headers.hasNext()) {
      return new Replaced(null);
    }
    var replaces = Replaces.parse(headers.next());
    if (replaces.isEmpty() || headers.hasNext() || invite.getHeader("Join") != null) {
      return new Refused(400, "Bad Replaces");
    }
    var dialog = dialogs.find(replaces.get().identity());
    if (dialog == null) {
      return new Refused(481, "No dialog to replace");
    }
    return switch (dialog.state()) {
      case DialogState.Confirmed _ when replaces.get().earlyOnly() ->
          new Refused(486, "Answered already");
      // An early dialog may be replaced only when we began it.
      case DialogState.Confirmed _, DialogState.Proceeding _ -> new Replaced(dialog.call());
      case DialogState.Leaving _, DialogState.Cancelling _, DialogState.Ended _ ->
          new Refused(603, "Ended already");
      default -> new Refused(481, "No dialog to replace");
    };
  }
}
