// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.join;

import org.rayo.callcontrol.keep.LetterCodec;
import org.rayo.callcontrol.port.JoinDirection;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.callcontrol.snapshot.FieldReader;
import org.rayo.callcontrol.snapshot.FieldWriter;
import org.rayo.callcontrol.snapshot.SnapshotException;
import org.rayo.protocol.jid.Jid;

/**
 * What a party says to one of another node, as bytes. A field that older nodes may skip can be
 * added; a kind that they do not know they drop.
 *
 * <pre>
 * 1 kind (1 asked, 2 accepted, 3 refused, 4 established, 5 left, 6 renewed)  2 from  3 to, both {1 call or
 * mixer name  2 zone, of a mixer alone}  4 address  5 client  6 zone  7 direction
 * 8 error {1 condition  2 type  3 text}  9 how often it was sent on
 * 10 wish
 * </pre>
 */
public final class PeerInputCodec {
  private PeerInputCodec() {}

  /**
   * Something on its way.
   *
   * @param hops how often it was sent on
   */
  public record Carried(PartyId to, PeerInput input, int hops) {}

  public static byte[] encode(Carried carried) {
    var input = carried.input();
    var out =
        new FieldWriter()
            .message(2, m -> JoinsCodec.write(input.from(), m))
            .message(3, m -> JoinsCodec.write(carried.to(), m))
            .number(9, carried.hops());
    switch (input) {
      case PeerInput.Asked(_, var address, var client, var zone, var terms, var wish) ->
          out.number(1, 1)
              .text(4, address.toString())
              .text(5, client.toString())
              .text(6, zone)
              .text(7, terms.direction().name())
              .number(10, wish);
      case PeerInput.Accepted(_, var address, var wish) ->
          out.number(1, 2).text(4, address.toString()).number(10, wish);
      case PeerInput.Refused(_, var error, var wish) ->
          out.number(1, 3).message(8, m -> LetterCodec.write(error, m)).number(10, wish);
      case PeerInput.Established(_, var terms) ->
          out.number(1, 4).text(7, terms.direction().name());
      case PeerInput.Left _ -> out.number(1, 5);
      case PeerInput.Renewed _ -> out.number(1, 6);
    }
    return out.toBytes();
  }

  /**
   * @throws SnapshotException when these bytes are nothing that a party says
   */
  public static Carried decode(byte[] bytes) {
    var in = new FieldReader(bytes);
    try {
      return new Carried(JoinsCodec.party(in.message(3)), input(in), (int) in.number(9));
    } catch (IllegalArgumentException e) {
      throw new SnapshotException("A party said something impossible", e);
    }
  }

  private static PeerInput input(FieldReader in) {
    var from = JoinsCodec.party(in.message(2));
    return switch ((int) in.number(1)) {
      case 1 ->
          new PeerInput.Asked(
              from,
              Jid.parse(in.text(4)),
              Jid.parse(in.text(5)),
              in.text(6),
              terms(in),
              in.numberOr(10, 0));
      case 2 -> new PeerInput.Accepted(from, Jid.parse(in.text(4)), in.numberOr(10, 0));
      case 3 -> new PeerInput.Refused(from, LetterCodec.error(in.message(8)), in.numberOr(10, 0));
      case 4 -> new PeerInput.Established(from, terms(in));
      case 5 -> new PeerInput.Left(from);
      case 6 -> new PeerInput.Renewed(from);
      default -> throw new SnapshotException("A party says what is not known here");
    };
  }

  private static JoinTerms terms(FieldReader in) {
    return new JoinTerms(JoinDirection.valueOf(in.text(7)));
  }
}
