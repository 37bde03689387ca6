// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.transfer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipSession;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.SignalingInput.TransferAsked;
import org.rayo.callcontrol.port.SignalingListener;
import org.rayo.sipservlet.dialog.Dialogs;
import org.rayo.sipservlet.reply.Replies;

/** REFERs that come in calls, one at a time for each call (RFC 3515). */
public final class ReceivedRefers {
  private final Dialogs dialogs;
  private final SignalingListener listener;
  private final Replies replies;
  private final Set<CallId> open = ConcurrentHashMap.newKeySet();

  public ReceivedRefers(Dialogs dialogs, SignalingListener listener, Replies replies) {
    this.dialogs = dialogs;
    this.listener = listener;
    this.replies = replies;
  }

  public void received(SipServletRequest refer) throws IOException {
    var dialog = dialogs.of(refer.getApplicationSession());
    if (dialog == null) {
      replies.refuse(refer, 481, "Call Does Not Exist");
      return;
    }
    if (!dialog.isUp()) {
      replies.refuse(refer, 480, "The call is not answered yet");
      return;
    }
    var headers = refer.getHeaders("Refer-To");
    var referTo = headers.hasNext() ? ReferTo.parse(headers.next()) : null;
    if (referTo == null || headers.hasNext()) {
      replies.refuse(refer, 400, "One Refer-To is needed");
    } else if (referTo.isEmpty()) {
      replies.refuse(refer, 501, "Only calls to sip, sips and tel URIs can be asked for");
    } else if (!open.add(dialog.call())) {
      replies.refuse(refer, 491, "The REFER before is not through");
    } else {
      replies.respond(refer, 202, List.of());
      notify(refer.getSession(), 100);
      listener.signal(dialog.call(), asked(referTo.get()));
    }
  }

  private TransferAsked asked(ReferTo referTo) {
    var header = referTo.replaces();
    var ours =
        header == null
            ? null
            : Replaces.parse(header).map(r -> dialogs.find(r.identity())).orElse(null);
    return ours == null
        ? new TransferAsked(referTo.target(), null, header)
        : new TransferAsked(referTo.target(), ours.call(), null);
  }

  /** Returns at once; without an open REFER nothing happens. */
  public void progress(CallId call, int status) {
    var dialog = dialogs.find(call);
    var told = status >= 200 ? open.remove(call) : open.contains(call);
    if (dialog != null && told) {
      dialog.inSession(session -> notify(session, status), _ -> {});
    }
  }

  private static void notify(SipSession session, int status) throws IOException {
    var notify = session.createRequest("NOTIFY");
    notify.setHeader("Event", "refer");
    var over = status >= 200;
    notify.setHeader(
        "Subscription-State", over ? "terminated;reason=noresource" : "active;expires=180");
    var fragment = SipFragment.of(status).getBytes(StandardCharsets.US_ASCII);
    notify.setContent(fragment, SipFragment.TYPE);
    notify.send();
  }

  public void callEnded(CallId call) {
    open.remove(call);
  }
}
