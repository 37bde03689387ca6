// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.inbound;

import java.io.IOException;
import java.util.ArrayList;
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
import org.rayo.sipservlet.dialog.DialogState.Reliability;
import org.rayo.sipservlet.dialog.SessionTerms;
import org.rayo.sipservlet.header.Abilities;
import org.rayo.sipservlet.header.MessageHeaders;
import org.rayo.sipservlet.transfer.Replacing;

/** Decides whether an INVITE becomes a call (RFC 3261 §8.2). */
final class InviteScreening {
  static final List<Header> SHORTEST_SESSION =
      List.of(new Header("Min-SE", Integer.toString(SessionTerms.SHORTEST)));

  private InviteScreening() {}

  /** The decision. */
  sealed interface Verdict {}

  record Admitted(IncomingCall call) implements Verdict {}

  record Refused(int status, String text, List<Header> headers) implements Verdict {}

  static Verdict screen(SipServletRequest invite, Replacing replacing) {
    var scheme = invite.getRequestURI().getScheme().toLowerCase(Locale.ROOT);
    if (!List.of("sip", "sips", "tel").contains(scheme)) {
      return new Refused(416, "Unsupported URI Scheme", List.of());
    }
    if (!hasContact(invite)) {
      return new Refused(400, "Missing or malformed Contact", List.of());
    }
    if (SessionTerms.areTooShort(invite)) {
      return new Refused(422, "Session Interval Too Small", SHORTEST_SESSION);
    }
    return switch (replacing.check(invite)) {
      case Replacing.Refused(var status, var text) -> new Refused(status, text, List.of());
      case Replacing.Replaced(var call) ->
          switch (bodyOf(invite)) {
            case Body.Refused(var status, var text, var headers) ->
                new Refused(status, text, headers);
            case Body.None _ -> admit(invite, null, call);
            case Body.Description(var sdp) -> admit(invite, sdp, call);
          };
    };
  }

  private static Admitted admit(
      SipServletRequest invite, @Nullable SessionDescription offer, @Nullable CallId replaced) {
    return new Admitted(
        new IncomingCall(
            CallKeys.of(invite),
            invite.getRequestURI().toString(),
            invite.getFrom().getURI().toString(),
            invite.getCallId(),
            MessageHeaders.forClients(invite),
            offer,
            reliability(invite) != Reliability.NONE,
            replaced));
  }

  static Reliability reliability(SipServletRequest invite) {
    if (Abilities.names(invite, "Require", "100rel")) {
      return Reliability.ALWAYS;
    }
    return Abilities.names(invite, "Supported", "100rel")
        ? Reliability.FOR_MEDIA
        : Reliability.NONE;
  }

  /** The Unsupported header to answer with; empty when we support all that is required. */
  static List<Header> unsupportedExtensions(SipServletRequest request) {
    var tags = new ArrayList<String>();
    request
        .getHeaders("Require")
        .forEachRemaining(value -> tags.addAll(List.of(value.trim().split("\\s*,\\s*", -1))));
    tags.removeIf(tag -> tag.isEmpty() || Abilities.supports(tag));
    return tags.isEmpty() ? List.of() : List.of(new Header("Unsupported", String.join(", ", tags)));
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
