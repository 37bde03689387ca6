// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.sip;

import java.util.ArrayList;
import java.util.List;
import javax.sip.header.CSeqHeader;
import javax.sip.header.CallIdHeader;
import javax.sip.header.ContactHeader;
import javax.sip.header.FromHeader;
import javax.sip.header.RecordRouteHeader;
import javax.sip.header.ToHeader;
import javax.sip.message.Message;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;

/** Dialogs as messages tell of them, RFC 3261 section 12. */
final class Dialogs {
  private Dialogs() {}

  /** The one that an INVITE without a tag of ours asks for. */
  static SipDialog asked(Request invite, String localTag) {
    var from = (FromHeader) invite.getHeader(FromHeader.NAME);
    var to = (ToHeader) invite.getHeader(ToHeader.NAME);
    var remote = from.getAddress().getURI().toString();
    return new SipDialog(
        callId(invite),
        to.getAddress().getURI().toString(),
        localTag,
        remote,
        text(from.getTag()),
        0,
        seq(invite),
        contact(invite, remote),
        routes(invite, false));
  }

  /** The one that the 2xx to an INVITE of ours makes. */
  static SipDialog accepted(Response response) {
    var from = (FromHeader) response.getHeader(FromHeader.NAME);
    var to = (ToHeader) response.getHeader(ToHeader.NAME);
    var remote = to.getAddress().getURI().toString();
    return new SipDialog(
        callId(response),
        from.getAddress().getURI().toString(),
        text(from.getTag()),
        remote,
        text(to.getTag()),
        seq(response),
        0,
        contact(response, remote),
        routes(response, true));
  }

  private static String callId(Message message) {
    return ((CallIdHeader) message.getHeader(CallIdHeader.NAME)).getCallId();
  }

  static long seq(Message message) {
    return ((CSeqHeader) message.getHeader(CSeqHeader.NAME)).getSeqNumber();
  }

  private static List<String> routes(Message message, boolean reversed) {
    var routes = new ArrayList<String>();
    var recorded = message.getHeaders(RecordRouteHeader.NAME);
    while (recorded.hasNext()) {
      var route = (RecordRouteHeader) recorded.next();
      routes.add(reversed ? 0 : routes.size(), route.getAddress().toString());
    }
    return routes;
  }

  /** The remote target that a message gives, or the one that it leaves. */
  static String contact(Message message, String otherwise) {
    return message.getHeader(ContactHeader.NAME) instanceof ContactHeader contact
            && !contact.isWildCard()
        ? contact.getAddress().getURI().toString()
        : otherwise;
  }

  static SipDialog.Key key(Message message, boolean sentByUs) {
    var callId = callId(message);
    var from = text(((FromHeader) message.getHeader(FromHeader.NAME)).getTag());
    var to = text(((ToHeader) message.getHeader(ToHeader.NAME)).getTag());
    return sentByUs ? new SipDialog.Key(callId, from, to) : new SipDialog.Key(callId, to, from);
  }

  private static String text(@Nullable String tag) {
    return tag == null ? "" : tag;
  }

  static boolean isInviteAccepted(Response response) {
    return response.getStatusCode() / 100 == 2
        && ((CSeqHeader) response.getHeader(CSeqHeader.NAME)).getMethod().equals(Request.INVITE);
  }
}
