// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.outbound;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import javax.servlet.sip.ServletParseException;
import javax.servlet.sip.SipFactory;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipURI;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.Signaling.OutboundCall;
import org.rayo.callcontrol.port.SignalingInput.Failed;
import org.rayo.callcontrol.port.SignalingListener;
import org.rayo.sipservlet.dialog.DialogState;
import org.rayo.sipservlet.dialog.Dialogs;
import org.rayo.sipservlet.dialog.SignalingCounters;
import org.rayo.sipservlet.dialog.SignalingCounters.Count;
import org.rayo.sipservlet.header.Abilities;
import org.rayo.sipservlet.header.MessageHeaders;
import org.rayo.sipservlet.outbound.Addresses.Callable;
import org.rayo.sipservlet.outbound.Addresses.Unreachable;

/** Makes the calls that call control asks for. */
public final class InviteSender {
  /**
   * What it needs to know.
   *
   * @param domain of our own addresses
   * @param outboundProxy SIP URI that every call goes through, or null
   */
  public record Settings(String domain, @Nullable String outboundProxy) {}

  private final SipFactory factory;
  private final Dialogs dialogs;
  private final SignalingListener listener;
  private final SignalingCounters counters;
  private final Supplier<Settings> settings;

  public InviteSender(
      SipFactory factory,
      Dialogs dialogs,
      SignalingListener listener,
      SignalingCounters counters,
      Supplier<Settings> settings) {
    this.factory = factory;
    this.dialogs = dialogs;
    this.listener = listener;
    this.counters = counters;
    this.settings = settings;
  }

  /** Returns at once; the INVITE is sent on the container's threads. */
  public void send(OutboundCall call) {
    counters.add(Count.CALLS_OUT);
    var now = settings.get();
    try {
      var trunk = call.trunk();
      var proxy = proxyUri(trunk == null ? now.outboundProxy() : trunk.proxy());
      var caller = Addresses.caller(call.from(), now.domain());
      switch (Addresses.target(call.to(), hostOf(proxy))) {
        case Unreachable(var status, var text) -> fail(call.call(), status, text);
        case Callable _ when caller == null -> fail(call.call(), 400, "not a caller's address");
        case Callable(var uri) -> send(call, uri, caller, proxy);
      }
    } catch (ServletParseException | RuntimeException e) {
      fail(call.call(), 400, "not an address that SIP can carry: " + e.getMessage());
    }
  }

  private void send(OutboundCall call, String to, String from, @Nullable SipURI proxy)
      throws ServletParseException {
    var target = factory.createURI(to);
    var session = factory.createApplicationSessionByKey(call.call().value());
    SipServletRequest invite;
    try {
      invite =
          factory.createRequest(
              session, "INVITE", factory.createAddress(from), factory.createAddress(target));
      invite.setRequestURI(target);
      if (proxy != null) {
        invite.pushRoute(proxy);
      }
      MessageHeaders.add(invite, call.headers());
      invite.addHeader("Supported", Abilities.SUPPORTED);
      invite.addHeader("Allow", Abilities.ALLOW);
      if (call.replaces() != null) {
        invite.setHeader("Replaces", call.replaces());
        invite.addHeader("Require", "replaces"); // else it would ring as one more call
      }
      var body = call.offer().sdp().getBytes(StandardCharsets.UTF_8);
      invite.setContent(body, "application/sdp");
    } catch (UnsupportedEncodingException | RuntimeException e) {
      session.invalidate();
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    dialogs.begin(call.call(), DialogState.outgoing(), invite, call.trunk(), call.offer()).start();
  }

  private @Nullable SipURI proxyUri(@Nullable String text) throws ServletParseException {
    if (text == null || text.isBlank()) {
      return null;
    }
    var uri = (SipURI) factory.createURI(text);
    uri.setLrParam(true);
    return uri;
  }

  private static @Nullable String hostOf(@Nullable SipURI proxy) {
    if (proxy == null) {
      return null;
    }
    return proxy.getPort() > 0 ? proxy.getHost() + ":" + proxy.getPort() : proxy.getHost();
  }

  private void fail(CallId call, int status, String text) {
    listener.signal(call, new Failed(status, text, List.of()));
  }
}
