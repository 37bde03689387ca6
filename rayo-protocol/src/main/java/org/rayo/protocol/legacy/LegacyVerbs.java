// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.legacy;

import static org.rayo.protocol.xml.Namespaces.RAYO;
import static org.rayo.protocol.xml.Namespaces.RAYO_OUTPUT;
import static org.rayo.protocol.xml.Namespaces.TROPO_CONFERENCE;
import static org.rayo.protocol.xml.Namespaces.TROPO_TRANSFER;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.codec.ElementCursor;
import org.rayo.protocol.codec.RefusedException;
import org.rayo.protocol.core.CallCommand.Join;
import org.rayo.protocol.core.Dial;
import org.rayo.protocol.error.Parsed;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.output.Output;
import org.rayo.protocol.xep0327.Xep0327Dialect;
import org.rayo.protocol.xml.XmlElement;

/** Reads transfer and conference. */
public final class LegacyVerbs {
  private static final String TERMINATOR = "terminator";
  private static final String DEFAULT_TERMINATOR = "#";
  private static final String TRANSFER_TIMEOUT = "30000";
  private static final String KEYS = "0123456789ABCD*#";

  private LegacyVerbs() {}

  /** Whether an element belongs to one of these verbs. */
  public static boolean knows(XmlElement payload) {
    return payload.namespace().equals(TROPO_TRANSFER)
        || payload.namespace().equals(TROPO_CONFERENCE);
  }

  /** Refuses what it does not know. */
  public static Parsed<LegacyVerb> read(XmlElement payload) {
    try {
      return new Parsed.Accepted<>(verb(payload));
    } catch (RefusedException refused) {
      return new Parsed.Refused<>(refused.error());
    }
  }

  private static LegacyVerb verb(XmlElement payload) {
    var in = new ElementCursor(payload);
    if (payload.is(TROPO_TRANSFER, "transfer")) {
      return transfer(payload, in);
    }
    if (!payload.namespace().equals(TROPO_CONFERENCE)) {
      throw unknown(payload);
    }
    var verb =
        switch (payload.name()) {
          case "conference" -> conference(in);
          case "mute" -> new LegacyVerb.Mute();
          case "unmute" -> new LegacyVerb.Unmute();
          case "kick" -> new LegacyVerb.Kick(in.text());
          default -> throw unknown(payload);
        };
    in.refuseTheRest();
    return verb;
  }

  private static RefusedException unknown(XmlElement payload) {
    return new RefusedException(
        StanzaError.unknownFeature(
            "<%s/> of %s is not known here".formatted(payload.name(), payload.namespace())));
  }

  private static LegacyVerb transfer(XmlElement payload, ElementCursor in) {
    var parties = new ArrayList<String>();
    var party = in.optionalUri("to");
    if (party != null) {
      parties.add(party);
    }
    for (var to : in.children(TROPO_TRANSFER, "to")) {
      var inside = new ElementCursor(to);
      parties.add(inside.text());
      inside.refuseTheRest();
    }
    if (parties.isEmpty()) {
      throw RefusedException.badRequest("<transfer/> needs somebody to transfer to");
    }
    if (in.flag("answer-on-media", false)) {
      throw RefusedException.unsupported("answer-on-media: a call is answered by its answer");
    }
    var from = in.optionalUri("from");
    var timeout = in.optional("timeout");
    var headers = in.children(RAYO, "header");
    var voice = in.optional("voice");
    var transfer =
        new LegacyVerb.Transfer(
            parties.stream()
                .map(to -> dial(to, from, timeout == null ? TRANSFER_TIMEOUT : timeout, headers))
                .toList(),
            in.choice("media", Join.Media.class, Join.Media.BRIDGE),
            terminator(in.optional(TERMINATOR), DEFAULT_TERMINATOR),
            output(in, payload.namespace(), "ringback", voice));
    in.refuseTheRest();
    return transfer;
  }

  private static Dial dial(
      String to, @Nullable String from, String timeout, List<XmlElement> headers) {
    var dial =
        XmlElement.of(RAYO, "dial")
            .attribute("to", to)
            .attribute("from", from)
            .attribute("timeout", timeout)
            .children(headers)
            .build();
    return standard(dial, Dial.class);
  }

  /** The beep of the older server is not played; see the conformance table. */
  private static LegacyVerb conference(ElementCursor in) {
    var name = in.optional("name");
    if (name == null || name.isBlank()) {
      throw RefusedException.badRequest("Missing room name.");
    }
    if (!in.flag("tone-passthrough", true)) {
      throw RefusedException.unsupported("tone-passthrough: keys cannot be filtered out");
    }
    in.flag("beep", true);
    return new LegacyVerb.Conference(
        name.strip(),
        in.flag("mute", false),
        terminator(in.optional(TERMINATOR), null),
        in.flag("moderator", true),
        output(in, TROPO_CONFERENCE, "announcement", null),
        output(in, TROPO_CONFERENCE, "music", null));
  }

  private static @Nullable Character terminator(@Nullable String value, @Nullable String absent) {
    var key = value == null ? absent : value;
    if (key == null || key.isEmpty()) {
      return null;
    }
    char upper = key.length() == 1 ? Character.toUpperCase(key.charAt(0)) : ' ';
    if (KEYS.indexOf(upper) < 0) {
      throw RefusedException.badRequest("terminator is one of the keys " + KEYS);
    }
    return upper;
  }

  private static @Nullable Output output(
      ElementCursor in, String namespace, String name, @Nullable String voice) {
    var found = in.children(namespace, name);
    if (found.isEmpty()) {
      return null;
    }
    if (found.size() > 1) {
      throw RefusedException.badRequest("one <" + name + "/> at most");
    }
    var words = found.getFirst();
    var output =
        new Rewriting(words)
            .as(RAYO_OUTPUT, "output")
            .child(Rewriting.document(LegacySsml.of(words, Set.of())));
    if (words.attribute("voice") == null) {
      output.attribute("voice", voice);
    }
    return standard(output.build(), Output.class);
  }

  private static <T> T standard(XmlElement element, Class<T> type) {
    return switch (Xep0327Dialect.INSTANCE.readCommand(element)) {
      case Parsed.Accepted<?>(var value) -> type.cast(value);
      case Parsed.Refused<?>(var error) -> throw new RefusedException(error);
    };
  }
}
