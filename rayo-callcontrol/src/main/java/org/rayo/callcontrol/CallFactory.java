// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.call.CallActor;
import org.rayo.callcontrol.call.CallContext;
import org.rayo.callcontrol.call.CallFacts;
import org.rayo.callcontrol.call.CallIdentity;
import org.rayo.callcontrol.call.MediaLeg;
import org.rayo.callcontrol.call.NewState;
import org.rayo.callcontrol.call.Session;
import org.rayo.callcontrol.component.Components;
import org.rayo.callcontrol.control.Control;
import org.rayo.callcontrol.control.OfferSource;
import org.rayo.callcontrol.effect.TimerKey;
import org.rayo.callcontrol.join.JoinRules;
import org.rayo.callcontrol.join.Joins;
import org.rayo.callcontrol.join.Peers;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.Direction;
import org.rayo.callcontrol.port.IncomingCall;
import org.rayo.callcontrol.port.Media;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.protocol.core.Header;
import org.rayo.protocol.jid.Jid;

/** Makes calls; they do nothing before they are told to begin. */
final class CallFactory {
  /** Longer than a telephone may ring (RFC 3261 section 16.6, timer C). */
  private static final Duration TRANSFER = Duration.ofMinutes(4);

  /** More than 64 keys take. */
  private static final Duration KEYS = Duration.ofMinutes(1);

  private static final String REPLACES = "X-Rayo-Replaces";

  /** How much longer a call may be idle while the other party holds. */
  private static final int HELD_TIMES = 12;

  private volatile CallControlConfig config;
  private final OfferSource offers;
  private final CallContext context;

  CallFactory(
      CallControlConfig config,
      CallPorts ports,
      Media media,
      CallRegistry registry,
      Peers peers,
      OfferSource offers) {
    this.config = config;
    this.offers = offers;
    this.context =
        new CallContext(
            ports.signaling(),
            media,
            ports.clients(),
            ports.directory(),
            ports.repository(),
            ports.records(),
            peers,
            offers,
            ports.scheduler(),
            ports.executor(),
            ports.clock(),
            this::duration,
            config.limits().mailbox(),
            registry);
  }

  void configure(CallControlConfig next) {
    config = next;
  }

  CallContext context() {
    return context;
  }

  CallActor inbound(IncomingCall call) {
    var identity =
        new CallIdentity(
            call.call(),
            Jid.of(call.call().value(), config.domain()),
            Direction.INBOUND,
            call.from(),
            call.to(),
            call.sipCallId(),
            context.clock().instant());
    var session = Session.replacing(call.replaces());
    var facts = facts(identity, Control.offeredTo(List.of()), call.offer(), session);
    return new CallActor(new NewState.Arriving(facts, headers(call)), context);
  }

  CallActor outbound(ClientRequest request, DialDesk.Granted granted) {
    var dial = granted.dial();
    var address = granted.address();
    var from = dial.from();
    var local = address.local();
    var identity =
        new CallIdentity(
            new CallId(local == null ? "" : local),
            address,
            Direction.OUTBOUND,
            from == null ? "sip:" + config.domain() : from,
            dial.to(),
            null,
            context.clock().instant());
    var session = Session.NEW.withKeyEvents(offers.keyEvents(request.from()));
    var facts = facts(identity, Control.by(request.from()), null, session);
    var routed = dial.withTo(granted.route().to());
    var state = new NewState.Requested(facts, routed, request);
    return new CallActor(state, context, granted.route().trunk());
  }

  /** Nobody but this server says in an offer which call is replaced. */
  private List<Header> headers(IncomingCall call) {
    var replaced = call.replaces();
    var told =
        replaced == null
            ? Stream.<Header>empty()
            : Stream.of(new Header(REPLACES, "xmpp:" + Jid.of(replaced.value(), config.domain())));
    return Stream.concat(
            call.headers().stream().filter(h -> !h.name().equalsIgnoreCase(REPLACES)), told)
        .toList();
  }

  private CallFacts facts(
      CallIdentity identity, Control control, @Nullable SessionDescription offer, Session session) {
    var components = Components.none(config.limits().componentsPerCall());
    var joins = new JoinRules(config.domain(), config.zone(), config.limits().joinsPerCall());
    return new CallFacts(
        identity,
        control,
        components,
        Joins.none(joins),
        new MediaLeg.Unopened(offer),
        null,
        session);
  }

  private Duration duration(TimerKey.Kind kind) {
    var timeouts = config.timeouts();
    return switch (kind) {
      case OFFER -> timeouts.offer();
      case MEDIA -> timeouts.media();
      case CONFIRM, REOFFER -> timeouts.confirm();
      case TRANSFER -> TRANSFER;
      case KEYS -> KEYS;
      case COMPONENT, COMMAND -> timeouts.component();
      case JOIN -> timeouts.join();
      case ENDING -> timeouts.ending();
      case RELEASE -> timeouts.release();
      case IDLE -> timeouts.idle();
      case HELD -> timeouts.idle().multipliedBy(HELD_TIMES);
      // These bring their own.
      case DIAL, STAGE, QUEUE -> Duration.ZERO;
    };
  }
}
