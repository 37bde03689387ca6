// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.call.CallSnapshot.Stage;
import org.rayo.callcontrol.component.ComponentPart;
import org.rayo.callcontrol.control.Control;
import org.rayo.callcontrol.control.SecurityZone;
import org.rayo.callcontrol.join.JoinRules;
import org.rayo.callcontrol.join.Joins;
import org.rayo.callcontrol.join.JoinsCodec;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.Direction;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.callcontrol.snapshot.FieldReader;
import org.rayo.callcontrol.snapshot.FieldWriter;
import org.rayo.callcontrol.snapshot.SnapshotException;
import org.rayo.protocol.jid.Jid;

/**
 * The stored form of a snapshot, version 1, in protobuf's wire format. Field numbers are never
 * changed or used again. A field that older nodes may skip can be added; anything else is a new
 * version. Moments are nanoseconds since 1970.
 *
 * <pre>
 * 1 version  2 stage  3 id  4 jid  5 direction (1 in, 2 out)  6 from  7 to  8 SIP Call-ID
 * 9 created  10 answered  11 offered*  12 reachable*  13 controller  14 others*
 * 15 component*, see {@link ComponentPart}  16 last  17 limit  18 recording*
 * 19 leg {1 kind  2 local description  3 remote description}  20 joins, see {@link JoinsCodec}
 * 30 terms of the offer, see {@link TermsCodec}  31 session {1 held  2 muted  3 key events
 * 4 call that is replaced}
 * </pre>
 *
 * <p>Version 2, see {@link SavedCall}, adds what is under way.
 */
final class SnapshotCodec {
  private static final int VERSION = 1;
  private static final int OLD_LIMIT = 32;
  private static final long SECOND = 1_000_000_000L;

  private SnapshotCodec() {}

  static byte[] encode(CallSnapshot snapshot) {
    return writer(snapshot, VERSION).toBytes();
  }

  static FieldWriter writer(CallSnapshot snapshot, int version) {
    var identity = snapshot.identity();
    var control = snapshot.control();
    var controller = control.controller();
    var out =
        new FieldWriter()
            .number(1, version)
            .number(2, snapshot.stage().number)
            .text(3, identity.id().value())
            .text(4, identity.jid().toString())
            .number(5, identity.direction() == Direction.INBOUND ? 1 : 2)
            .text(6, identity.from())
            .text(7, identity.to())
            .text(8, identity.sipCallId())
            .number(9, nanos(identity.created()))
            .number(10, nanos(snapshot.answered()))
            .texts(11, control.offered())
            .texts(12, control.reachable())
            .text(13, controller == null ? null : controller.toString())
            .texts(14, control.others());
    for (var part : snapshot.components()) {
      out.message(15, part::write);
    }
    out.number(16, snapshot.last())
        .number(17, snapshot.limit())
        .texts(18, snapshot.recordings())
        .message(19, m -> writeLeg(snapshot.leg(), m))
        .message(20, m -> JoinsCodec.write(snapshot.joins(), m));
    var terms = snapshot.terms();
    if (terms != null) {
      out.message(30, m -> TermsCodec.write(terms, m));
    }
    if (snapshot.held()
        || snapshot.muted()
        || snapshot.keyEvents()
        || snapshot.replaces() != null) {
      out.message(31, m -> writeSession(snapshot, m));
    }
    return out;
  }

  static CallSnapshot decode(byte[] bytes) {
    return read(new FieldReader(bytes), VERSION);
  }

  /**
   * @param newest version that the caller knows
   */
  static CallSnapshot read(FieldReader in, int newest) {
    long version = in.number(1);
    if (version < VERSION || version > newest) {
      throw new SnapshotException("This node cannot read a snapshot of version " + version);
    }
    try {
      return decode(in);
    } catch (IllegalArgumentException e) {
      throw new SnapshotException("The snapshot holds an impossible value", e);
    }
  }

  private static CallSnapshot decode(FieldReader in) {
    var created = instant(in.number(9));
    var identity =
        new CallIdentity(
            new CallId(in.text(3)),
            Jid.parse(in.text(4)),
            in.number(5) == 1 ? Direction.INBOUND : Direction.OUTBOUND,
            in.text(6),
            in.text(7),
            in.optionalText(8),
            created);
    var controller = in.optionalText(13);
    var control =
        new Control(
            jids(in, 11),
            jids(in, 12),
            controller == null ? null : Jid.parse(controller),
            jids(in, 14));
    var answered = in.optionalNumber(10);
    return new CallSnapshot(
        stage(in.number(2)),
        identity,
        control,
        in.messages(15).stream().map(ComponentPart::read).toList(),
        (int) in.number(16),
        (int) in.number(17),
        in.texts(18),
        joins(in.messages(20), identity),
        readLeg(in.message(19)),
        answered == null ? null : instant(answered),
        TermsCodec.read(in.messages(30)),
        sessionFlag(in, 1),
        sessionFlag(in, 2),
        sessionFlag(in, 3),
        replaces(in));
  }

  private static void writeSession(CallSnapshot snapshot, FieldWriter out) {
    var replaces = snapshot.replaces();
    out.number(1, snapshot.held() ? 1 : 0)
        .number(2, snapshot.muted() ? 1 : 0)
        .number(3, snapshot.keyEvents() ? 1 : 0)
        .text(4, replaces == null ? null : replaces.value());
  }

  private static @Nullable CallId replaces(FieldReader in) {
    var session = in.messages(31);
    var call = session.isEmpty() ? null : session.getFirst().optionalText(4);
    return call == null ? null : new CallId(call);
  }

  /** False when nothing was done to the session. */
  private static boolean sessionFlag(FieldReader in, int field) {
    var session = in.messages(31);
    return !session.isEmpty() && session.getFirst().number(field) == 1;
  }

  /** Snapshots of nodes that did not join calls yet have none. */
  private static Joins joins(List<FieldReader> in, CallIdentity identity) {
    return in.isEmpty()
        ? Joins.none(new JoinRules(identity.jid().domain(), SecurityZone.ACCOUNT, OLD_LIMIT))
        : JoinsCodec.read(in.getLast());
  }

  private static Stage stage(long number) {
    for (var stage : Stage.values()) {
      if (stage.number == number) {
        return stage;
      }
    }
    throw new SnapshotException("The snapshot is of an unknown stage " + number);
  }

  private static List<Jid> jids(FieldReader in, int field) {
    return in.texts(field).stream().map(Jid::parse).toList();
  }

  private static void writeLeg(MediaLeg leg, FieldWriter out) {
    switch (leg) {
      case MediaLeg.Unopened(var offer) -> out.number(1, 1).text(3, sdp(offer));
      case MediaLeg.Opening _ -> out.number(1, 2);
      case MediaLeg.Offering _ -> out.number(1, 3);
      case MediaLeg.Completing(var answer) -> out.number(1, 4).text(3, answer.sdp());
      case MediaLeg.Open(var local, var remote) ->
          out.number(1, 5).text(2, sdp(local)).text(3, sdp(remote));
      case MediaLeg.Gone _ -> out.number(1, 6);
    }
  }

  private static MediaLeg readLeg(FieldReader in) {
    return switch ((int) in.number(1)) {
      case 1 -> new MediaLeg.Unopened(description(in.optionalText(3)));
      case 2 -> new MediaLeg.Opening();
      case 3 -> new MediaLeg.Offering();
      case 4 -> new MediaLeg.Completing(new SessionDescription(in.text(3)));
      case 5 -> new MediaLeg.Open(description(in.optionalText(2)), description(in.optionalText(3)));
      case 6 -> new MediaLeg.Gone();
      default -> throw new SnapshotException("The snapshot holds an unknown kind of leg");
    };
  }

  private static @Nullable String sdp(@Nullable SessionDescription description) {
    return description == null ? null : description.sdp();
  }

  private static @Nullable SessionDescription description(@Nullable String sdp) {
    return sdp == null ? null : new SessionDescription(sdp);
  }

  private static @Nullable Long nanos(@Nullable Instant moment) {
    return moment == null ? null : moment.getEpochSecond() * SECOND + moment.getNano();
  }

  private static Instant instant(long nanos) {
    return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
  }
}
