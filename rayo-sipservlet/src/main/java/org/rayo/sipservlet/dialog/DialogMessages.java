// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.dialog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.servlet.sip.Rel100Exception;
import javax.servlet.sip.ServletParseException;
import javax.servlet.sip.SipFactory;
import javax.servlet.sip.SipServletMessage;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import javax.servlet.sip.SipSession;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.callcontrol.port.Trunk;
import org.rayo.protocol.core.Header;
import org.rayo.sipservlet.auth.TrunkCredentials;
import org.rayo.sipservlet.header.Abilities;
import org.rayo.sipservlet.header.MessageHeaders;

/** Sends the messages of one dialog. Not thread-safe; every method may throw from the container. */
final class DialogMessages {
  /** The container's name for it: what it replicated stays when such a session ends. */
  private static final String ELSEWHERE = "org.rayo.sip.elsewhere";

  private final SipFactory factory;
  private final TrunkCredentials credentials;
  private final String sipCallId;
  private @Nullable SipServletRequest invite;
  private @Nullable SipServletRequest sentInvite;
  private SipSession session;
  private @Nullable SipServletRequest offer;
  private @Nullable SessionTerms terms;
  private @Nullable SessionDescription offered;
  private @Nullable SessionDescription said;

  /**
   * @param offered in our INVITE, or null for one that came
   */
  DialogMessages(
      SipFactory factory,
      SipServletRequest invite,
      @Nullable Trunk trunk,
      @Nullable SessionDescription offered) {
    this.offered = offered;
    this.factory = factory;
    credentials = new TrunkCredentials(trunk);
    this.invite = invite;
    sentInvite = invite;
    session = invite.getSession();
    sipCallId = invite.getCallId();
  }

  /** Of a dialog that another node has confirmed. */
  DialogMessages(SipFactory factory, SipSession session, @Nullable SessionDescription said) {
    this.factory = factory;
    this.session = session;
    this.said = said;
    offered = said;
    credentials = new TrunkCredentials(null);
    sipCallId = session.getCallId();
  }

  private SipServletRequest invite() {
    return Objects.requireNonNull(invite, "the INVITE was another node's");
  }

  SipSession session() {
    return session;
  }

  /** The fork that answered is the dialog from now on. */
  void settleOn(SipSession answered) {
    session = answered;
  }

  String sipCallId() {
    return sipCallId;
  }

  void sendInvite() throws IOException {
    invite().send();
  }

  /** Whether a challenged request went out again, so that the response means nothing more. */
  boolean authenticate(SipServletResponse response) throws IOException, ServletParseException {
    var again = credentials.answer(response);
    if (again == null) {
      return false;
    }
    if (again.getMethod().equals("INVITE")) {
      sentInvite = again;
    }
    if (response.getRequest().isInitial()) {
      invite = again;
    }
    again.send();
    return true;
  }

  /** Frees the session and leaves its copies to the node that has the dialog now. */
  void leave() {
    if (session.isValid()) {
      session.getApplicationSession().setAttribute(ELSEWHERE, true);
      abandon();
    }
  }

  /** Frees the session of an INVITE that never left; otherwise the container does it itself. */
  void abandon() {
    var owner = session.isValid() ? session.getApplicationSession() : null;
    if (owner != null && owner.isValid()) {
      owner.invalidate();
    }
  }

  void respond(int status, @Nullable SessionDescription sdp, List<Header> headers)
      throws IOException {
    var response = invite().createResponse(status);
    grant(invite(), response);
    send(response, sdp, headers);
  }

  private void grant(SipServletRequest request, SipServletResponse response) {
    if (response.getStatus() / 100 == 2) {
      terms = SessionTerms.asked(request);
      if (terms != null) {
        terms.grantIn(response);
      }
    }
  }

  /** The session timer that the latest 2xx of ours granted, or null. */
  @Nullable SessionTerms terms() {
    return terms;
  }

  /** Answers an UPDATE that only refreshes. */
  void confirmUpdate(SipServletRequest update) throws IOException {
    var response = update.createResponse(200);
    grant(update, response);
    response.send();
  }

  void update(SessionTerms asked) throws IOException {
    var update = session.createRequest("UPDATE");
    asked.askIn(update);
    update.send();
  }

  /** What we said last about our media and they agreed with, or null. */
  @Nullable SessionDescription said() {
    return said;
  }

  void respondReliably(int status, @Nullable SessionDescription sdp, List<Header> headers)
      throws IOException {
    var response = invite().createResponse(status);
    fill(response, sdp, headers);
    said = sdp == null ? said : sdp;
    try {
      response.sendReliably();
    } catch (Rel100Exception e) {
      throw new IOException("not reliable", e);
    }
  }

  void prack(@Nullable SipServletMessage provisional) throws IOException {
    try {
      ((SipServletResponse) Objects.requireNonNull(provisional)).createPrack().send();
    } catch (Rel100Exception e) {
      throw new IOException("not reliable", e);
    }
  }

  void answerPrack(@Nullable SipServletMessage prack, int status) throws IOException {
    ((SipServletRequest) Objects.requireNonNull(prack)).createResponse(status).send();
  }

  void respondMoved(String target, List<Header> headers) throws IOException {
    try {
      var contact = factory.createAddress("<" + target + ">");
      var response = invite().createResponse(302);
      response.setAddressHeader("Contact", contact);
      send(response, null, headers);
    } catch (ServletParseException e) {
      respond(500, null, headers);
      throw new IOException("not a URI to redirect to", e);
    }
  }

  void ack(@Nullable SipServletMessage success) throws IOException {
    var response = (SipServletResponse) Objects.requireNonNull(success);
    var ack = response.createAck();
    if (sentInvite != null) {
      TrunkCredentials.acknowledge(sentInvite, ack);
    }
    ack.send();
    said = offered;
  }

  void cancel(List<Header> headers) throws IOException {
    var cancel = invite().createCancel();
    MessageHeaders.add(cancel, headers);
    cancel.send();
  }

  void bye(List<Header> headers) throws IOException {
    var bye = session.createRequest("BYE");
    MessageHeaders.add(bye, headers);
    bye.send();
  }

  void confirmBye(@Nullable SipServletMessage bye) throws IOException {
    ((SipServletRequest) Objects.requireNonNull(bye)).createResponse(200).send();
  }

  void reinvite(SessionDescription sdp, @Nullable SessionTerms asked) throws IOException {
    var again = session.createRequest("INVITE");
    sentInvite = again;
    if (asked != null) {
      asked.askIn(again);
    }
    offered = sdp;
    fill(again, sdp, List.of());
    again.send();
  }

  void keepOffer(@Nullable SipServletMessage request) {
    offer = (SipServletRequest) request;
  }

  void answerOffer(int status, @Nullable SessionDescription sdp) throws IOException {
    var kept = offer;
    offer = null;
    if (kept != null) {
      var response = kept.createResponse(status);
      grant(kept, response);
      send(response, sdp, List.of());
    }
  }

  void refuseOffer(@Nullable SipServletMessage request, int status, int retryAfter)
      throws IOException {
    var response = ((SipServletRequest) Objects.requireNonNull(request)).createResponse(status);
    if (retryAfter >= 0) {
      response.addHeader("Retry-After", Integer.toString(retryAfter));
    }
    response.send();
  }

  private void send(
      SipServletMessage message, @Nullable SessionDescription sdp, List<Header> headers)
      throws IOException {
    fill(message, sdp, headers);
    message.send();
    said = sdp == null ? said : sdp;
  }

  private static void fill(
      SipServletMessage message, @Nullable SessionDescription sdp, List<Header> headers)
      throws IOException {
    MessageHeaders.add(message, headers);
    if (sdp != null) {
      message.addHeader("Allow", Abilities.ALLOW);
      if (message.getHeader("Supported") == null) {
        message.addHeader("Supported", Abilities.SUPPORTED);
      }
      message.setContent(sdp.sdp().getBytes(StandardCharsets.UTF_8), "application/sdp");
    }
  }
}
