// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.fake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.CallControlConfig;
import org.rayo.callcontrol.CallPorts;
import org.rayo.callcontrol.CallService;
import org.rayo.callcontrol.control.ClientShow;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.CommandResult;
import org.rayo.callcontrol.port.IncomingCall;
import org.rayo.callcontrol.port.MediaListener;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.core.Header;
import org.rayo.protocol.core.RayoCommand;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xml.XmlElement;

/** Call control between fakes. Every step of a test settles before the next, unless told not to. */
public final class CallControlRig {
  public static final String DOMAIN = "rayo.test";
  public static final SessionDescription THEIRS = new SessionDescription("v=0 theirs");
  private static final XmlElement PAYLOAD = XmlElement.of("urn:xmpp:rayo:1", "command").build();

  private final ManualClock clock = new ManualClock();
  private final ManualExecutor executor;
  private final ManualScheduler scheduler = new ManualScheduler(clock);
  private final FakeSignaling signaling = new FakeSignaling();
  private final RecordingGateway gateway = new RecordingGateway();
  private final MemoryCalls calls = new MemoryCalls();
  private final List<FakeMedia> media = new ArrayList<>(1);
  private final CallService service;
  private int requests;

  public CallControlRig() {
    this(CallControlConfig.of(DOMAIN));
  }

  public CallControlRig(CallControlConfig config) {
    this(config, new ManualExecutor(), m -> m);
  }

  /**
   * @param executor runs the mailboxes
   * @param between puts something between media and call control, such as a delay
   */
  public CallControlRig(
      CallControlConfig config, ManualExecutor executor, UnaryOperator<MediaListener> between) {
    this.executor = executor;
    var ports = new CallPorts(signaling, gateway, calls, calls, calls, scheduler, executor, clock);
    service =
        new CallService(
            config,
            ports,
            listener -> {
              media.add(new FakeMedia(between.apply(listener)));
              return media.getFirst();
            });
  }

  public CallService service() {
    return service;
  }

  public FakeSignaling signaling() {
    return signaling;
  }

  public FakeMedia media() {
    return media.getFirst();
  }

  public RecordingGateway gateway() {
    return gateway;
  }

  public MemoryCalls calls() {
    return calls;
  }

  public ManualScheduler scheduler() {
    return scheduler;
  }

  /** Runs all mailboxes until they are empty. */
  public void settle() {
    executor.drain();
  }

  public void advance(Duration time) {
    scheduler.advance(time, executor::drain);
  }

  /** A client asks for calls. */
  public Jid available(String jid) {
    var client = Jid.parse(jid);
    service.presence(client, Jid.ofDomain(DOMAIN), ClientShow.CHAT);
    return client;
  }

  /** A call comes in and is offered. */
  public CallId incoming() {
    var call = incoming(THEIRS);
    settle();
    return call;
  }

  /** A call comes in; the test settles. */
  public CallId incoming(@Nullable SessionDescription offer) {
    return incoming(offer, null);
  }

  /**
   * A call comes in; the test settles.
   *
   * @param replaces the call whose place it takes
   */
  public CallId incoming(@Nullable SessionDescription offer, @Nullable CallId replaces) {
    var call = CallId.random();
    service.incoming(
        new IncomingCall(
            call,
            "sip:100@" + DOMAIN,
            "sip:alice@example.org",
            "sip-" + call.value(),
            List.of(new Header("X-Tenant", "7")),
            offer,
            true,
            replaces));
    return call;
  }

  public void signal(CallId call, SignalingInput input) {
    service.signal(call, input);
    settle();
  }

  public static Jid jid(CallId call) {
    return Jid.of(call.value(), DOMAIN);
  }

  /** Sends a command and leaves the mailbox alone. */
  public ClientRequest post(Jid from, Jid to, RayoCommand command) {
    var request = new ClientRequest(from, to, "iq-" + ++requests, PAYLOAD);
    service.command(request, command);
    return request;
  }

  /** Sends a command and settles. */
  public ClientRequest send(Jid from, Jid to, RayoCommand command) {
    var request = post(from, to, command);
    settle();
    return request;
  }

  /**
   * Sends a command and hands out its reply.
   *
   * @throws AssertionError when there is not exactly one reply after all has settled
   */
  public CommandResult ask(Jid from, Jid to, RayoCommand command) {
    var request = send(from, to, command);
    var replies = gateway.repliesTo(request);
    if (replies.size() != 1) {
      throw new AssertionError(command + " has " + replies.size() + " replies");
    }
    return replies.getFirst();
  }

  /** Whether nothing of any call is left anywhere. */
  public boolean isClean() {
    return service.calls().isEmpty()
        && service.activeCalls() == 0
        && calls.isEmpty()
        && media().openLegs() == 0
        && scheduler.pending() == 0
        && executor.isIdle();
  }
}
