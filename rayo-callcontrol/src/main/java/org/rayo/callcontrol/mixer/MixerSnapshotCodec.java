// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.mixer;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rayo.callcontrol.component.ComponentPart;
import org.rayo.callcontrol.join.JoinsCodec;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.MixerId;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.callcontrol.snapshot.FieldReader;
import org.rayo.callcontrol.snapshot.FieldWriter;
import org.rayo.callcontrol.snapshot.SnapshotException;
import org.rayo.protocol.jid.Jid;

/**
 * The stored form of a mixer, version 1, in protobuf's wire format. Field numbers are never changed
 * or used again. A field that older nodes may skip can be added; anything else is a new version.
 *
 * <pre>
 * 1 version  2 zone  3 name  4 address  5 created, seconds  6 created, nanoseconds
 * 7 joins, see {@link JoinsCodec}  8 known*  9 muted*
 * 10 controller* {1 client  2 call or mixer name  3 zone, of a mixer alone}
 * 11 component*, see {@link ComponentPart}  12 last  13 limit  14 recording*
 * </pre>
 *
 * <p>Version 2, see {@link SavedMixer}, adds what is under way.
 */
final class MixerSnapshotCodec {
  private static final int VERSION = 1;

  private MixerSnapshotCodec() {}

  static byte[] encode(MixerSnapshot snapshot) {
    return writer(snapshot, VERSION).toBytes();
  }

  static FieldWriter writer(MixerSnapshot snapshot, int version) {
    var identity = snapshot.identity();
    var created = identity.created();
    var audience = snapshot.audience();
    var out =
        new FieldWriter()
            .number(1, version)
            .text(2, identity.id().zone())
            .text(3, identity.id().name())
            .text(4, identity.address().toString())
            .number(5, created.getEpochSecond())
            .number(6, created.getNano())
            .message(7, m -> JoinsCodec.write(snapshot.joins(), m))
            .texts(8, audience.known())
            .texts(9, audience.muted());
    audience
        .controllers()
        .forEach((party, client) -> out.message(10, m -> write(party, client, m)));
    for (var part : snapshot.components()) {
      out.message(11, part::write);
    }
    return out.number(12, snapshot.last())
        .number(13, snapshot.limit())
        .texts(14, snapshot.recordings());
  }

  private static void write(PartyId party, Jid client, FieldWriter out) {
    out.text(1, client.toString());
    switch (party) {
      case CallId call -> out.text(2, call.value());
      case MixerId mixer -> out.text(2, mixer.name()).text(3, mixer.zone());
    }
  }

  static MixerSnapshot decode(byte[] bytes) {
    return read(new FieldReader(bytes), VERSION);
  }

  /**
   * @param newest version that the caller knows
   */
  static MixerSnapshot read(FieldReader in, int newest) {
    long version = in.number(1);
    if (version < VERSION || version > newest) {
      throw new SnapshotException("This node cannot read a mixer of version " + version);
    }
    try {
      return decode(in);
    } catch (IllegalArgumentException e) {
      throw new SnapshotException("The snapshot holds an impossible value", e);
    }
  }

  private static MixerSnapshot decode(FieldReader in) {
    var identity =
        new MixerIdentity(
            new MixerId(in.text(2), in.text(3)),
            Jid.parse(in.text(4)),
            Instant.ofEpochSecond(in.number(5), in.number(6)));
    var controllers = new HashMap<PartyId, Jid>();
    for (var entry : in.messages(10)) {
      var zone = entry.optionalText(3);
      var name = entry.text(2);
      controllers.put(
          zone == null ? new CallId(name) : new MixerId(zone, name), Jid.parse(entry.text(1)));
    }
    return new MixerSnapshot(
        identity,
        JoinsCodec.read(in.message(7)),
        new Audience(jids(in, 8), jids(in, 9), controllers),
        in.messages(11).stream().map(ComponentPart::read).toList(),
        (int) in.number(12),
        (int) in.number(13),
        List.copyOf(in.texts(14)));
  }

  private static Set<Jid> jids(FieldReader in, int field) {
    var jids = new LinkedHashSet<Jid>();
    in.texts(field).forEach(text -> jids.add(Jid.parse(text)));
    return jids;
  }
}
