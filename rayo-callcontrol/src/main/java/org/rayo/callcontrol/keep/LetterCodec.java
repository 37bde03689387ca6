// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.keep;

import java.time.Instant;
import org.rayo.callcontrol.port.CommandResult;
import org.rayo.callcontrol.port.Letter;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.callcontrol.snapshot.FieldReader;
import org.rayo.callcontrol.snapshot.FieldWriter;
import org.rayo.callcontrol.snapshot.SnapshotException;
import org.rayo.protocol.core.MixerEvent;
import org.rayo.protocol.core.RayoEvent;
import org.rayo.protocol.core.Ref;
import org.rayo.protocol.error.Parsed;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xep0327.Xep0327Dialect;
import org.rayo.protocol.xml.MalformedXmlException;
import org.rayo.protocol.xml.XmlReader;
import org.rayo.protocol.xml.XmlWriter;

/**
 * The stored form of a letter; events are written as XEP-0327 writes them.
 *
 * <pre>
 * 1 number  2 event {1 from  2 to  3 seconds  4 nanoseconds  5 XML, or 6 kind for one without}
 * 3 reply {1 request, see {@link RequestCodec}  2 ref  3 error {1 condition  2 type  3 text}}
 * </pre>
 */
public final class LetterCodec {
  private static final String OPENED = "opened";
  private static final String DESTROYED = "destroyed";

  private LetterCodec() {}

  public static void write(Letter letter, FieldWriter out) {
    out.number(1, letter.number());
    switch (letter.content()) {
      case Letter.Event event -> out.message(2, m -> write(event, m));
      case Letter.Reply reply -> out.message(3, m -> write(reply, m));
    }
  }

  private static void write(Letter.Event letter, FieldWriter out) {
    var at = letter.at();
    out.text(1, letter.from().toString())
        .text(2, letter.to().toString())
        .number(3, at.getEpochSecond())
        .number(4, at.getNano());
    switch (letter.event()) {
      case MixerEvent.Opened _ -> out.text(6, OPENED);
      case MixerEvent.Destroyed _ -> out.text(6, DESTROYED);
      default -> out.text(5, XmlWriter.write(Xep0327Dialect.INSTANCE.writeEvent(letter.event())));
    }
  }

  private static void write(Letter.Reply letter, FieldWriter out) {
    out.message(1, m -> RequestCodec.write(letter.request(), m));
    switch (letter.result()) {
      case CommandResult.Done _ -> {
        // Nothing but the request.
      }
      case CommandResult.Created(var ref) -> out.text(2, ref.uri());
      case CommandResult.Refused(var error) -> out.message(3, m -> write(error, m));
    }
  }

  public static void write(StanzaError error, FieldWriter out) {
    out.text(1, error.condition().name()).text(2, error.type().name()).text(3, error.text());
  }

  /**
   * @throws IllegalArgumentException for an impossible value
   */
  public static Letter read(PartyId sender, FieldReader in) {
    var replies = in.messages(3);
    return new Letter(
        sender, in.number(1), replies.isEmpty() ? event(in.message(2)) : reply(replies.getLast()));
  }

  private static Letter.Event event(FieldReader in) {
    return new Letter.Event(
        Jid.parse(in.text(1)),
        Jid.parse(in.text(2)),
        said(in),
        Instant.ofEpochSecond(in.number(3), in.number(4)));
  }

  private static RayoEvent said(FieldReader in) {
    var kind = in.optionalText(6);
    if (kind != null) {
      return kind.equals(OPENED) ? new MixerEvent.Opened() : new MixerEvent.Destroyed();
    }
    try {
      return switch (Xep0327Dialect.INSTANCE.readEvent(XmlReader.read(in.text(5)))) {
        case Parsed.Accepted<RayoEvent>(var event) -> event;
        case Parsed.Refused<RayoEvent>(var error) ->
            throw new SnapshotException("The snapshot holds no event: " + error.text());
      };
    } catch (MalformedXmlException e) {
      throw new SnapshotException("The snapshot holds no event", e);
    }
  }

  private static Letter.Reply reply(FieldReader in) {
    var ref = in.optionalText(2);
    var errors = in.messages(3);
    CommandResult result =
        ref != null
            ? new CommandResult.Created(new Ref(ref))
            : errors.isEmpty()
                ? new CommandResult.Done()
                : new CommandResult.Refused(error(errors.getLast()));
    return new Letter.Reply(RequestCodec.read(in.message(1)), result);
  }

  /**
   * @throws IllegalArgumentException for an impossible value
   */
  public static StanzaError error(FieldReader in) {
    return new StanzaError(
        StanzaCondition.valueOf(in.text(1)), StanzaError.Type.valueOf(in.text(2)), in.text(3));
  }
}
