// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.sip;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A telephone for tests: it calls and is called, over real sockets, and its script API blocks with
 * deadlines. Any number of calls at a time; every call is its own object.
 *
 * <pre>{@code
 * try (var phone = new SipPhone(PhoneConfig.udp())) {
 *   var call = phone.call("sip:100@127.0.0.1:5060");
 *   call.awaitStatus(180);
 *   call.awaitAnswer();
 *   call.sendDigits("1234#");
 *   call.heard().write(Path.of("heard.wav"));
 *   call.hangup();
 * }
 * }</pre>
 */
public final class SipPhone implements AutoCloseable {
  private final PhoneConfig config;
  private final SipTrace trace;
  private final SipWire wire;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private final Transactions transactions;
  private final Map<String, PhoneCall> calls = new ConcurrentHashMap<>();
  private final BlockingQueue<IncomingPhoneCall> ringing = new LinkedBlockingQueue<>();
  private final Map<String, BlockingQueue<SipMessage>> questions = new ConcurrentHashMap<>();

  public SipPhone(PhoneConfig config) {
    this(config, SipTrace.NONE);
  }

  public SipPhone(PhoneConfig config, SipTrace trace) {
    this.config = config;
    this.trace = trace;
    wire =
        new TracedWire(
            config.transport().equals("TCP")
                ? new TcpWire(config.address(), config.port(), this::received)
                : new UdpWire(config.address(), config.port(), this::received),
            trace);
    transactions = new Transactions(wire, timer);
  }

  /** Where others reach this phone. */
  public String uri() {
    return "sip:%s@%s:%d;transport=%s"
        .formatted(
            config.user(),
            config.address().getHostAddress(),
            wire.address().getPort(),
            wire.transport().toLowerCase(Locale.ROOT));
  }

  /** Calls with an SDP offer in the INVITE. */
  public OutgoingPhoneCall call(String uri) {
    return call(CallPlan.to(uri));
  }

  public OutgoingPhoneCall call(CallPlan plan) {
    var call = new OutgoingPhoneCall(this, plan);
    calls.put(call.callId(), call);
    call.invite();
    return call;
  }

  /** Waits for the next call to this phone; nothing but 100 was sent to the caller yet. */
  public IncomingPhoneCall expectCall() throws InterruptedException {
    return expectCall(config.deadline());
  }

  public IncomingPhoneCall expectCall(Duration deadline) throws InterruptedException {
    var call = ringing.poll(deadline.toMillis(), TimeUnit.MILLISECONDS);
    if (call == null) {
      throw new AssertionError("nobody called " + uri() + " within " + deadline);
    }
    return call;
  }

  /** Sends a request outside of any dialog and waits for its final response. */
  public SipMessage ask(String method, String uri) throws InterruptedException {
    var dialog = Dialog.calling(this, "<" + uri() + ">", uri);
    return ask(dialog.request(method), Dialog.addressOf(uri));
  }

  /** Sends a request exactly as given and waits for its final response. */
  public SipMessage ask(SipMessage request, InetSocketAddress to) throws InterruptedException {
    var responses = new LinkedBlockingQueue<SipMessage>();
    questions.put(request.callId(), responses);
    transactions.send(request, to);
    while (true) {
      var response = responses.poll(config.deadline().toMillis(), TimeUnit.MILLISECONDS);
      if (response == null) {
        throw new AssertionError("no final response to " + request.startLine());
      }
      if (response.status() >= 200) {
        questions.remove(request.callId());
        return response;
      }
    }
  }

  /** An INVITE-like request to change and send with {@link #ask(SipMessage, InetSocketAddress)}. */
  public SipMessage draft(String method, String uri) {
    return Dialog.calling(this, "<" + uri() + ">", uri).request(method);
  }

  /** Sends bytes as they are, once. */
  public void sendRaw(byte[] bytes, InetSocketAddress to) {
    wire.send(bytes, to);
  }

  private void received(SipMessage message, InetSocketAddress from) {
    trace.received(message);
    try {
      if (message.isRequest()) {
        request(message, from);
      } else {
        transactions.responded(message);
        response(message);
      }
    } catch (RuntimeException e) {
      // A test that waits for this message fails with its own words; this says why.
      System.err.println("phone cannot handle\n" + message + "\n" + e);
    }
  }

  private void response(SipMessage response) {
    var question = questions.get(response.callId());
    if (question != null) {
      question.add(response);
      return;
    }
    var call = calls.get(response.callId());
    if (call != null) {
      call.response(response);
    }
  }

  private void request(SipMessage request, InetSocketAddress from) {
    var earlier = transactions.earlierResponse(request);
    if (earlier != null && !request.method().equals("ACK")) {
      wire.send(earlier.toBytes(), from);
      return;
    }
    var call = calls.get(request.callId());
    // An INVITE without a tag begins again, as one that is repeated with credentials.
    var begins = request.method().equals("INVITE") && !request.require("To").contains(";tag=");
    if (call != null && !begins) {
      call.request(request, from);
    } else if (request.method().equals("INVITE")) {
      respond(request, request.response(100, "Trying", ""), from);
      var incoming = new IncomingPhoneCall(this, request, from);
      calls.put(incoming.callId(), incoming);
      ringing.add(incoming);
    } else if (request.method().equals("OPTIONS")) {
      respond(request, request.response(200, "OK", Dialog.shortId()), from);
    } else if (!request.method().equals("ACK")) {
      respond(request, request.response(481, "No Such Call", Dialog.shortId()), from);
    }
  }

  void respond(SipMessage request, SipMessage response, InetSocketAddress to) {
    transactions.respond(request, response, to);
  }

  void sendOnce(SipMessage message, InetSocketAddress to) {
    wire.send(message.toBytes(), to);
  }

  Transactions transactions() {
    return transactions;
  }

  PhoneConfig config() {
    return config;
  }

  String via(String branch) {
    var address = wire.address();
    return "SIP/2.0/%s %s:%d;branch=%s;rport"
        .formatted(wire.transport(), config.address().getHostAddress(), address.getPort(), branch);
  }

  String contact() {
    return "<" + uri() + ">";
  }

  /** Hangs up nothing: a phone that is closed is a phone that lost its power. */
  @Override
  public void close() {
    timer.shutdownNow();
    wire.close();
    calls.values().forEach(PhoneCall::closeMedia);
  }
}
