// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import javax.servlet.sip.SipSession;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.SignalingInput.MessageReceived;
import org.rayo.callcontrol.port.SignalingInput.MessageSent;
import org.rayo.callcontrol.port.SignalingListener;
import org.rayo.sipservlet.body.TextBody;
import org.rayo.sipservlet.dialog.Dialogs;
import org.rayo.sipservlet.reply.Replies;

/** MESSAGE inside of calls, in both directions (RFC 3428). */
public final class Texts {
  private static final String ID = "org.rayo.message";

  private final Dialogs dialogs;
  private final SignalingListener listener;
  private final Replies replies;

  public Texts(Dialogs dialogs, SignalingListener listener, Replies replies) {
    this.dialogs = dialogs;
    this.listener = listener;
    this.replies = replies;
  }

  /** Returns at once; {@link MessageSent} follows. */
  public void send(CallId call, String id, String type, String body) {
    var dialog = dialogs.find(call);
    if (dialog == null) {
      return;
    }
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > TextBody.MAX_BYTES) {
      listener.signal(call, new MessageSent(id, 513));
    } else {
      dialog.inSession(
          session -> send(session, id, type, bytes),
          status -> listener.signal(call, new MessageSent(id, status)));
    }
  }

  private static void send(SipSession session, String id, String type, byte[] body)
      throws IOException {
    var message = session.createRequest("MESSAGE");
    message.setContent(body, type + ";charset=utf-8");
    message.setAttribute(ID, id);
    message.send();
  }

  public void answered(SipServletResponse response) {
    var dialog = dialogs.of(response.getApplicationSession());
    var status = response.getStatus();
    if (dialog != null
        && status >= 200
        && response.getRequest().getAttribute(ID) instanceof String id) {
      listener.signal(dialog.call(), new MessageSent(id, status));
    }
  }

  public void received(SipServletRequest message) throws IOException {
    var dialog = dialogs.of(message.getApplicationSession());
    if (dialog == null) {
      replies.refuse(message, 481, "Call Does Not Exist");
      return;
    }
    if (!dialog.isUp()) {
      replies.refuse(message, 480, "The call is not answered yet");
      return;
    }
    var content = message.getRawContent();
    if (content == null || content.length == 0) {
      replies.respond(message, 200, List.of());
      return;
    }
    var type = message.getContentType();
    switch (TextBody.read(type, message.getHeader("Content-Encoding"), content)) {
      case TextBody.Refused(var status, var text, var headers) ->
          replies.refuse(message, status, text, headers);
      case TextBody.Text(var text) -> {
        replies.respond(message, 200, List.of());
        listener.signal(dialog.call(), new MessageReceived(type, text));
      }
    }
  }
}
