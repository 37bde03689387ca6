// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.fake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.callcontrol.port.Signaling;
import org.rayo.protocol.core.Header;

/** Writes down what would go out by SIP. The test plays the other side. */
public final class FakeSignaling implements Signaling {
  /**
   * One thing that went out.
   *
   * @param status of a response; 0 for a request
   * @param detail description or target, where there is one
   */
  public record Sent(
      CallId call, String method, int status, @Nullable String detail, List<Header> headers) {
    /** Such as {@code 180} or {@code BYE}. */
    public String line() {
      return status == 0 ? method : Integer.toString(status);
    }
  }

  /** Value of a header that cannot be sent. */
  public static final String UNSENDABLE = "no value of SIP";

  private final List<Sent> sent = new ArrayList<>();
  private final List<OutboundCall> invites = new ArrayList<>();

  /** Nothing was sent yet. */
  public FakeSignaling() {}

  /** Everything about one call, in order: status codes and {@code INVITE}, {@code HANGUP}. */
  public List<String> lines(CallId call) {
    return sent.stream().filter(s -> s.call().equals(call)).map(Sent::line).toList();
  }

  public List<Sent> sent() {
    return List.copyOf(sent);
  }

  public List<OutboundCall> invites() {
    return List.copyOf(invites);
  }

  @Override
  public boolean canSend(Header header) {
    return !header.value().equals(UNSENDABLE);
  }

  @Override
  public void invite(OutboundCall call) {
    invites.add(call);
    note(call.call(), "INVITE", 0, call.offer().sdp(), call.headers());
  }

  @Override
  public void provisional(CallId call, @Nullable SessionDescription answer, List<Header> headers) {
    note(call, "", answer == null ? 180 : 183, answer == null ? null : answer.sdp(), headers);
  }

  @Override
  public void answer(CallId call, SessionDescription sdp, List<Header> headers) {
    note(call, "", 200, sdp.sdp(), headers);
  }

  @Override
  public void reject(CallId call, int status, List<Header> headers) {
    note(call, "", status, null, headers);
  }

  @Override
  public void redirect(CallId call, String target, List<Header> headers) {
    note(call, "", 302, target, headers);
  }

  @Override
  public void hangup(CallId call, List<Header> headers) {
    note(call, "HANGUP", 0, null, headers);
  }

  @Override
  public void acceptRenegotiation(CallId call, SessionDescription answer) {
    note(call, "RE-200", 0, answer.sdp(), List.of());
  }

  @Override
  public void refuseRenegotiation(CallId call, int status) {
    note(call, "RE-" + status, 0, null, List.of());
  }

  @Override
  public void renegotiate(CallId call, SessionDescription offer) {
    note(call, "RE-INVITE", 0, offer.sdp(), List.of());
  }

  @Override
  public void transfer(
      CallId call, String target, @Nullable CallId replaces, List<Header> headers) {
    note(call, "REFER", 0, replaces == null ? target : target + " replaces " + replaces, headers);
  }

  @Override
  public void transferProgress(CallId call, int status) {
    note(call, "NOTIFY-" + status, 0, null, List.of());
  }

  @Override
  public void message(CallId call, String messageId, String contentType, String body) {
    note(call, "MESSAGE", 0, body, List.of());
  }

  @Override
  public void adopt(CallId call) {
    note(call, "ADOPT", 0, null, List.of());
  }

  @Override
  public void abandon(CallId call) {
    note(call, "ABANDON", 0, null, List.of());
  }

  private void note(
      CallId call, String method, int status, @Nullable String detail, List<Header> headers) {
    sent.add(new Sent(call, method, status, detail, headers));
  }
}
