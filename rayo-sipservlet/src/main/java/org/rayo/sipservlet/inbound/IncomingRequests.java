// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.inbound;

import java.io.IOException;
import java.util.List;
import javax.servlet.sip.SipServletRequest;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.callcontrol.port.SignalingListener;
import org.rayo.protocol.core.Header;
import org.rayo.sipservlet.adoption.Orphans;
import org.rayo.sipservlet.body.Body;
import org.rayo.sipservlet.dialog.DialogInput;
import org.rayo.sipservlet.dialog.DialogState;
import org.rayo.sipservlet.dialog.Dialogs;
import org.rayo.sipservlet.dialog.SessionTerms;
import org.rayo.sipservlet.dialog.SignalingCounters;
import org.rayo.sipservlet.dialog.SignalingCounters.Count;
import org.rayo.sipservlet.dialog.SipDialog;
import org.rayo.sipservlet.header.Abilities;
import org.rayo.sipservlet.header.MessageHeaders;
import org.rayo.sipservlet.reply.Replies;
import org.rayo.sipservlet.session.Texts;
import org.rayo.sipservlet.transfer.ReceivedRefers;
import org.rayo.sipservlet.transfer.Replacing;
import org.rayo.sipservlet.transfer.SentRefers;

/** Every request that reaches the application, on the container's threads. */
public final class IncomingRequests {
  private static final List<Header> ABILITIES =
      List.of(
          new Header("Allow", Abilities.ALLOW),
          new Header("Supported", Abilities.SUPPORTED),
          new Header("Accept", "application/sdp, text/plain, message/sipfrag"));

  private final Dialogs dialogs;
  private final SignalingListener listener;
  private final SignalingCounters counters;
  private final Replies replies;
  private final Texts texts;
  private final SentRefers sentRefers;
  private final ReceivedRefers receivedRefers;
  private final Replacing replacing;
  private final Orphans orphans;

  public IncomingRequests(
      Dialogs dialogs,
      SignalingListener listener,
      SignalingCounters counters,
      Replies replies,
      Texts texts,
      SentRefers sentRefers,
      ReceivedRefers receivedRefers,
      Orphans orphans) {
    this.orphans = orphans;
    this.dialogs = dialogs;
    this.listener = listener;
    this.counters = counters;
    this.replies = replies;
    this.texts = texts;
    this.sentRefers = sentRefers;
    this.receivedRefers = receivedRefers;
    replacing = new Replacing(dialogs);
  }

  public void handle(SipServletRequest request) throws IOException {
    if (demandsTheUnknown(request) || orphans.take(request)) {
      return;
    }
    switch (request.getMethod()) {
      case "MESSAGE", "REFER", "NOTIFY" -> inSession(request);
      case "INVITE" -> invite(request);
      case "UPDATE" -> update(request);
      case "ACK" -> acknowledged(request);
      case "CANCEL" -> told(request, new DialogInput.CancelCame());
      case "BYE" -> bye(request);
      case "PRACK" -> prack(request);
      case "OPTIONS" -> replies.respond(request, 200, ABILITIES);
      case "INFO" -> info(request);
      default -> notAllowed(request);
    }
  }

  /** RFC 3261 §8.2.2.3; ACK and CANCEL demand nothing. */
  private boolean demandsTheUnknown(SipServletRequest request) throws IOException {
    if (request.getMethod().equals("ACK") || request.getMethod().equals("CANCEL")) {
      return false;
    }
    var unsupported = InviteScreening.unsupportedExtensions(request);
    if (unsupported.isEmpty()) {
      return false;
    }
    replies.refuse(request, 420, "Bad Extension", unsupported);
    return true;
  }

  private void notAllowed(SipServletRequest request) throws IOException {
    replies.refuse(request, 405, "Method Not Allowed", ABILITIES.subList(0, 1));
  }

  /** They belong to a call; nobody is there to take one that comes alone. */
  private void inSession(SipServletRequest request) throws IOException {
    if (request.isInitial()) {
      notAllowed(request);
      return;
    }
    switch (request.getMethod()) {
      case "MESSAGE" -> texts.received(request);
      case "REFER" -> receivedRefers.received(request);
      default -> sentRefers.notified(request);
    }
  }

  private void invite(SipServletRequest request) throws IOException {
    if (!request.isInitial()) {
      offer(request);
      return;
    }
    switch (InviteScreening.screen(request, replacing)) {
      case InviteScreening.Refused(var status, var text, var headers) ->
          replies.refuse(request, status, text, headers);
      case InviteScreening.Admitted(var call) -> {
        var reliability = InviteScreening.reliability(request);
        dialogs.begin(
            call.call(), DialogState.incoming(call.offer() == null, reliability), request);
        counters.add(Count.CALLS_IN);
        listener.incoming(call);
      }
    }
  }

  private void offer(SipServletRequest request) throws IOException {
    var dialog = dialogs.of(request.getApplicationSession());
    if (dialog == null) {
      replies.refuse(request, 481, "Call Does Not Exist", List.of());
    } else if (SessionTerms.areTooShort(request)) {
      tooShort(request);
    } else {
      offer(request, dialog);
    }
  }

  private void offer(SipServletRequest request, SipDialog dialog) throws IOException {
    switch (InviteScreening.bodyOf(request)) {
      case Body.Refused(var status, var text, var headers) ->
          replies.refuse(request, status, text, headers);
      case Body.None _ -> dialog.event(new DialogInput.OfferCame(null), request);
      case Body.Description(var sdp) -> dialog.event(new DialogInput.OfferCame(sdp), request);
    }
  }

  /** An UPDATE without a body only says that the other side is alive. */
  private void update(SipServletRequest request) throws IOException {
    var dialog = dialogs.of(request.getApplicationSession());
    if (request.getContentLength() > 0) {
      offer(request);
    } else if (dialog == null) {
      replies.refuse(request, 481, "Call Does Not Exist", List.of());
    } else if (SessionTerms.areTooShort(request)) {
      tooShort(request);
    } else {
      dialog.refreshed(request);
    }
  }

  private void tooShort(SipServletRequest request) throws IOException {
    replies.refuse(request, 422, "Session Interval Too Small", InviteScreening.SHORTEST_SESSION);
  }

  private void acknowledged(SipServletRequest ack) {
    told(ack, new DialogInput.AckCame(descriptionIn(ack)));
  }

  private static @Nullable SessionDescription descriptionIn(SipServletRequest request) {
    return InviteScreening.bodyOf(request) instanceof Body.Description(var sdp) ? sdp : null;
  }

  private void bye(SipServletRequest request) throws IOException {
    var dialog = dialogs.of(request.getApplicationSession());
    if (dialog == null) {
      replies.refuse(request, 481, "Call Does Not Exist", List.of());
    } else {
      dialog.event(new DialogInput.ByeCame(MessageHeaders.forClients(request)), request);
    }
  }

  private void prack(SipServletRequest request) throws IOException {
    var dialog = dialogs.of(request.getApplicationSession());
    if (dialog == null) {
      replies.refuse(request, 481, "Call Does Not Exist");
    } else {
      dialog.event(new DialogInput.PrackCame(request.getContentLength() > 0), request);
    }
  }

  /** ACK and CANCEL have no response of ours. */
  private void told(SipServletRequest request, DialogInput.Event event) {
    var dialog = dialogs.of(request.getApplicationSession());
    if (dialog != null) {
      dialog.event(event, request);
    }
  }

  private void info(SipServletRequest request) throws IOException {
    if (dialogs.of(request.getApplicationSession()) == null) {
      replies.refuse(request, 481, "Call Does Not Exist", List.of());
    } else if (request.getContentLength() > 0) {
      // No INFO package is understood; digits come by RFC 4733.
      replies.refuse(request, 415, "Unsupported Media Type", List.of());
    } else {
      replies.respond(request, 200, List.of());
    }
  }
}
