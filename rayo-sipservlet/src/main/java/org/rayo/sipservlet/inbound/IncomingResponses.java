// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.inbound;

import java.io.IOException;
import javax.servlet.sip.SipServletResponse;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.sipservlet.body.Body;
import org.rayo.sipservlet.dialog.DialogInput;
import org.rayo.sipservlet.dialog.Dialogs;
import org.rayo.sipservlet.dialog.SignalingCounters;
import org.rayo.sipservlet.dialog.SignalingCounters.Count;
import org.rayo.sipservlet.dialog.SipDialog;
import org.rayo.sipservlet.header.Abilities;
import org.rayo.sipservlet.header.MessageHeaders;
import org.rayo.sipservlet.session.Texts;
import org.rayo.sipservlet.transfer.SentRefers;

/** Every response that reaches the application, on the container's threads. */
public final class IncomingResponses {
  private final Dialogs dialogs;
  private final SignalingCounters counters;
  private final Texts texts;
  private final SentRefers refers;

  public IncomingResponses(
      Dialogs dialogs, SignalingCounters counters, Texts texts, SentRefers refers) {
    this.dialogs = dialogs;
    this.counters = counters;
    this.texts = texts;
    this.refers = refers;
  }

  public void handle(SipServletResponse response) throws IOException {
    var dialog = dialogs.of(response.getApplicationSession());
    var status = response.getStatus();
    if (dialog != null && (status == 401 || status == 407) && dialog.authenticate(response)) {
      return;
    }
    switch (response.getMethod()) {
      case "INVITE" -> invited(response, dialog);
      case "BYE" -> {
        if (dialog != null && response.getStatus() >= 200) {
          dialog.event(new DialogInput.ByeAnswered(), response);
        }
      }
      case "UPDATE" -> {
        if (dialog != null && response.getStatus() >= 200) {
          dialog.refreshAnswered(response);
        }
      }
      case "REFER" -> refers.answered(response);
      case "MESSAGE" -> texts.answered(response);
      default -> {} // the response to a CANCEL says nothing that the one to its INVITE does not
    }
  }

  private void invited(SipServletResponse response, @Nullable SipDialog dialog) throws IOException {
    var status = response.getStatus();
    var success = status >= 200 && status < 300;
    if (success && (dialog == null || dialog.isExtraAnswer(response.getSession()))) {
      decline(response);
    } else if (dialog != null) {
      if (success) {
        dialog.settleOn(response.getSession());
      }
      tell(dialog, response);
    }
  }

  private static void tell(SipDialog dialog, SipServletResponse response) {
    var status = response.getStatus();
    if (status <= 100) {
      return;
    }
    var headers = MessageHeaders.forClients(response);
    var input =
        status < 200
            ? new DialogInput.ProvisionalCame(
                status,
                description(response),
                headers,
                Abilities.names(response, "Require", "100rel"))
            : status < 300
                ? new DialogInput.SuccessCame(description(response), headers)
                : new DialogInput.FailureCame(status, response.getReasonPhrase(), headers);
    dialog.event(input, response);
  }

  private static @Nullable SessionDescription description(SipServletResponse response) {
    return InviteScreening.bodyOf(response) instanceof Body.Description(var sdp) ? sdp : null;
  }

  /** Another fork answered too, or the call is over: take the answer and hang up. */
  private void decline(SipServletResponse response) throws IOException {
    counters.add(Count.EXTRA_ANSWERS);
    response.createAck().send();
    response.getSession().createRequest("BYE").send();
  }
}
