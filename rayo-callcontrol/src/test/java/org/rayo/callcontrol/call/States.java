// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.component.ComponentKind;
import org.rayo.callcontrol.component.ComponentState;
import org.rayo.callcontrol.component.Components;
import org.rayo.callcontrol.control.Control;
import org.rayo.callcontrol.control.OfferPolicy;
import org.rayo.callcontrol.control.SecurityZone;
import org.rayo.callcontrol.join.JoinRules;
import org.rayo.callcontrol.join.JoinState;
import org.rayo.callcontrol.join.JoinTerms;
import org.rayo.callcontrol.join.Joins;
import org.rayo.callcontrol.join.JoinsCodec;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.Direction;
import org.rayo.callcontrol.port.JoinDirection;
import org.rayo.callcontrol.port.MixerId;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.callcontrol.snapshot.FieldWriter;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.Dial;
import org.rayo.protocol.core.EndReason;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xml.XmlElement;

/** A call in each of its states, controlled by one client and with one output. */
final class States {
  static final Jid CLIENT = Jid.parse("juliet@rayo.test/balcony");
  static final Jid CALL = Jid.parse("c1@rayo.test");
  static final Instant NOW = Instant.parse("2026-01-01T00:00:00.123456789Z");
  static final SessionDescription SDP = new SessionDescription("v=0");
  static final ClientRequest REQUEST =
      new ClientRequest(CLIENT, CALL, "1", XmlElement.of("urn:xmpp:rayo:1", "answer").build());
  private static final Dial DIAL = new Dial("sip:b@c", null, null, null, List.of(), List.of());

  private States() {}

  static CallFacts facts(Direction direction, MediaLeg leg, @Nullable Instant answered) {
    var identity =
        new CallIdentity(new CallId("c1"), CALL, direction, "sip:a@b", "sip:b@c", "sip-1", NOW);
    var output = new ComponentState.Running(CLIENT, ComponentKind.OUTPUT, Map.of());
    var components = new Components(Map.of("output-1", output), 1, 8, List.of());
    return new CallFacts(
        identity,
        Control.by(CLIENT),
        components,
        Joins.none(joins().rules()),
        leg,
        answered,
        Session.NEW);
  }

  /** One with a call and one with a mixer. */
  static Joins joins() {
    return new Joins(
        Map.of(
            new CallId("c2"),
            new JoinState.Joined(
                new JoinTerms(JoinDirection.SEND), Jid.parse("c2@rayo.test"), true, true),
            new MixerId("juliet@rayo.test", "tea"),
            new JoinState.Joined(
                new JoinTerms(JoinDirection.RECV), Jid.parse("tea@rayo.test"), false, false)),
        new JoinRules("rayo.test", SecurityZone.ACCOUNT, 8),
        41);
  }

  /** The last field of a snapshot. */
  static byte[] joinsField(Joins joins) {
    return new FieldWriter().message(20, m -> JoinsCodec.write(joins, m)).toBytes();
  }

  static CallState named(String name) {
    var open = new MediaLeg.Open(SDP, null);
    var in = facts(Direction.INBOUND, open, null);
    var out = facts(Direction.OUTBOUND, new MediaLeg.Offering(), null);
    var terms = new OfferTerms("sales", OfferPolicy.DEFAULT, List.of(), List.of());
    var end = new CallEvent.End(EndReason.HUNGUP, null, List.of());
    return switch (name) {
      case "queued" -> new Queued(in.with(new MediaLeg.Unopened(SDP)), terms, false);
      case "offered" -> new Offered(in, terms, false);
      case "accepted" -> new Accepted(in, null);
      case "answering" -> new Answering(in.with(new MediaLeg.Opening()), REQUEST, List.of());
      case "confirming" -> new Confirming(in);
      case "preparing" -> new Preparing(out.with(new MediaLeg.Opening()), DIAL);
      case "dialing" -> new Dialing(out);
      case "ringing" -> new Ringing(out);
      case "connecting" -> new Connecting(out.with(new MediaLeg.Completing(SDP)), List.of());
      case "answered" -> new Answered(in.answeredAt(NOW), false);
      case "ending" -> new Ending(in, end, null, false);
      case "ended" -> new Ended(in, end);
      default -> throw new IllegalArgumentException(name);
    };
  }
}
