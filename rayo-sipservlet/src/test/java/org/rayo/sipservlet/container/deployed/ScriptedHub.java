// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.container.deployed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.IncomingCall;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.callcontrol.port.Signaling;
import org.rayo.callcontrol.port.Signaling.OutboundCall;
import org.rayo.callcontrol.port.SignalingHub;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.callcontrol.port.SignalingListener;
import org.rayo.callcontrol.port.Trunk;
import org.rayo.protocol.core.Header;

/** A call control that keeps a diary and does what it is told, line by line. */
@ApplicationScoped
public class ScriptedHub implements SignalingHub, SignalingListener {
  private static final SessionDescription SDP =
      new SessionDescription(
          """
          v=0\r
          o=- 1 1 IN IP4 127.0.0.1\r
          s=-\r
          c=IN IP4 127.0.0.1\r
          t=0 0\r
          m=audio 40000 RTP/AVP 0\r
          a=rtpmap:0 PCMU/8000\r
          """);

  private final List<String> diary = new ArrayList<>();
  private @Nullable Signaling signaling;

  @Override
  public synchronized void attach(Signaling attached) {
    signaling = attached;
  }

  @Override
  public synchronized void detach(Signaling detached) {
    signaling = null;
  }

  @Override
  public SignalingListener listener() {
    return this;
  }

  @Override
  public void incoming(IncomingCall call) {
    note(
        "%s incoming %s from %s offer=%s replaces=%s headers=%s"
            .formatted(
                call.call(),
                call.to(),
                call.from(),
                call.offer() != null,
                call.replaces(),
                shown(call.headers())));
    if (call.to().startsWith("sip:auto@")) {
      signaling().provisional(call.call(), null, List.of());
      signaling().answer(call.call(), SDP, List.of());
    }
  }

  @Override
  public void signal(CallId call, SignalingInput input) {
    var text =
        switch (input) {
          case SignalingInput.Invited(var sipCallId) -> "Invited " + sipCallId;
          case SignalingInput.Ringing(var headers) -> "Ringing " + shown(headers);
          case SignalingInput.EarlyMedia _ -> "EarlyMedia";
          case SignalingInput.Answered(_, var headers) -> "Answered " + shown(headers);
          case SignalingInput.Confirmed(var answer) -> "Confirmed " + (answer != null);
          case SignalingInput.HungUp(var headers) -> "HungUp " + shown(headers);
          case SignalingInput.Cancelled _ -> "Cancelled";
          case SignalingInput.Failed(var status, var why, _) -> "Failed " + status + " " + why;
          case SignalingInput.Renegotiate(var offer) -> "Renegotiate " + (offer != null);
          case SignalingInput.InSession other -> other.toString();
          case SignalingInput.Released _ -> "Released";
        };
    note(call + " " + text);
  }

  private static List<String> shown(List<Header> headers) {
    return headers.stream().map(h -> h.name() + "=" + h.value()).toList();
  }

  private synchronized void note(String line) {
    if (diary.size() < 10_000) {
      diary.add(line);
    }
  }

  /** All lines so far. */
  public synchronized List<String> diary() {
    return List.copyOf(diary);
  }

  private synchronized Signaling signaling() {
    return Objects.requireNonNull(signaling);
  }

  /** Does one thing: verb, call id, arguments, separated by tabs. */
  public void run(String line) {
    var words = List.of(line.split("\t", -1));
    var call = new CallId(words.get(1));
    var word = words.size() > 2 ? words.get(2) : "";
    List<Header> headers = List.of(new Header("X-Rayo", "yes"), new Header("Via", "evil"));
    switch (words.getFirst()) {
      case "invite" ->
          signaling().invite(new OutboundCall(call, word, words.get(3), headers, SDP, null, null));
      case "replace" -> // to, Replaces header
          signaling().invite(new OutboundCall(call, word, null, headers, SDP, null, words.get(3)));
      case "trunk" -> { // to, proxy, user, password
        var trunk = new Trunk("test", words.get(3), words.get(4), words.get(5));
        signaling().invite(new OutboundCall(call, word, null, headers, SDP, trunk, null));
      }
      case "ring" -> signaling().provisional(call, null, headers);
      case "early" -> signaling().provisional(call, SDP, headers);
      case "answer" -> signaling().answer(call, SDP, headers);
      case "reject" -> signaling().reject(call, Integer.parseInt(word), headers);
      case "redirect" -> signaling().redirect(call, word, headers);
      case "hangup" -> signaling().hangup(call, headers);
      case "accept" -> signaling().acceptRenegotiation(call, SDP);
      case "offer" -> signaling().renegotiate(call, SDP);
      case "text" -> signaling().message(call, word, "text/plain", words.get(3));
      case "transfer" -> { // target, call to replace or nothing
        var other = words.size() > 3 ? new CallId(words.get(3)) : null;
        signaling().transfer(call, word, other, headers);
      }
      case "progress" -> signaling().transferProgress(call, Integer.parseInt(word));
      case "refuse" -> signaling().refuseRenegotiation(call, Integer.parseInt(word));
      default -> throw new IllegalArgumentException(line);
    }
  }
}
