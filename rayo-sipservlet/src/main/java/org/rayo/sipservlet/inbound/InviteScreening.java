// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.inbound;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.servlet.sip.ServletParseException;
import javax.servlet.sip.SipServletMessage;
import javax.servlet.sip.SipServletRequest;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.IncomingCall;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.protocol.core.Header;
import org.rayo.sipservlet.body.Body;
import org.rayo.sipservlet.body.BodyReader;
import org.rayo.sipservlet.header.MessageHeaders;

/** Decides whether an INVITE becomes a call (RFC 3261 §8.2). */
final class InviteScreening {
  private InviteScreening() {}

  /** The decision. */
  sealed interface Verdict {}

  record Admitted(IncomingCall call) implements Verdict {}

  record Refused(int status, String text, List<Header> headers) implements Verdict {}

  static Verdict screen(SipServletRequest invite) {
    var scheme = invite.getRequestURI().getScheme().toLowerCase(Locale.ROOT);
    if (!List.of("sip", "sips", "tel").contains(scheme)) {
      return new Refused(416, "Unsupported URI Scheme", List.of());
    }
    var required = unsupportedExtensions(invite);
    if (!required.isEmpty()) {
      return new Refused(420, "Bad Extension", required);
    }
    if (!hasContact(invite)) {
      return new Refused(400, "Missing or malformed Contact", List.of());
    }
    return switch (bodyOf(invite)) {
      case Body.Refused(var status, var text, var headers) -> new Refused(status, text, headers);
      case Body.None _ -> admit(invite, null);
      case Body.Description(var sdp) -> admit(invite, sdp);
    };
  }

  private static Admitted admit(SipServletRequest invite, @Nullable SessionDescription offer) {
    return new Admitted(
        new IncomingCall(
            CallId.random(),
            invite.getRequestURI().toString(),
            invite.getFrom().getURI().toString(),
            invite.getCallId(),
            MessageHeaders.forClients(invite),
            offer,
            false,
            null));
  }

  /** The Unsupported header to answer with; we support no extension yet. */
  static List<Header> unsupportedExtensions(SipServletRequest request) {
    var required = request.getHeaders("Require");
    if (!required.hasNext()) {
      return List.of();
    }
    var tags = new StringBuilder();
    required.forEachRemaining(tag -> tags.append(tags.isEmpty() ? "" : ", ").append(tag.trim()));
    return List.of(new Header("Unsupported", tags.toString()));
  }

  private static boolean hasContact(SipServletRequest invite) {
    try {
      return invite.getAddressHeader("Contact") != null;
    } catch (ServletParseException e) {
      return false;
    }
  }

  /** The body of any message. */
  static Body bodyOf(SipServletMessage message) {
    try {
      return BodyReader.read(
          message.getContentType(),
          message.getHeader("Content-Encoding"),
          message.getHeader("Content-Disposition"),
          message.getRawContent());
    } catch (IOException e) {
      return new Body.Refused(400, "Unreadable body", List.of());
    }
  }
}
