// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.legacy;

import static org.rayo.protocol.xml.Namespaces.RAYO;
import static org.rayo.protocol.xml.Namespaces.RAYO_EXT;

import org.rayo.protocol.core.CallEvent.End;
import org.rayo.protocol.core.EndReason;
import org.rayo.protocol.core.RayoEvent;
import org.rayo.protocol.dialect.Dialect;
import org.rayo.protocol.error.Parsed;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.xml.XmlElement;

/** The events whose names changed: end, complete, joined and unjoined. */
record LegacyEvents(Dialect standard, CallIds calls, Verb verb) {
  XmlElement write(RayoEvent event) {
    return switch (event) {
      case End end -> end(end, standard.writeEvent(end));
      case Complete complete -> complete(complete, standard.writeEvent(complete));
      default -> calls.write(standard.writeEvent(event));
    };
  }

  /** Older clients know no difference between who hung up, and read a text of an error. */
  private static XmlElement end(End end, XmlElement written) {
    var name =
        switch (end.reason()) {
          case HUNGUP, HANGUP_COMMAND -> "hangup";
          case REJECTED -> "reject";
          case TIMEOUT -> "timeout";
          case BUSY -> "busy";
          case ERROR -> "error";
        };
    var reason = XmlElement.of(RAYO, name);
    if (end.reason() == EndReason.ERROR) {
      reason.text(
          end.platformCode() == null
              ? "The call failed"
              : "The call failed with the code " + end.platformCode());
    }
    return withReason(written, reason.build());
  }

  private XmlElement complete(Complete complete, XmlElement written) {
    return LegacyReasons.write(verb, complete.reason())
        .map(reason -> withReason(written, reason))
        .orElse(written);
  }

  /** The reason is the first child. */
  private static XmlElement withReason(XmlElement written, XmlElement reason) {
    var children = written.children();
    return XmlElement.of(written.namespace(), written.name())
        .child(reason)
        .children(children.subList(1, children.size()))
        .build();
  }

  Parsed<RayoEvent> read(XmlElement payload) {
    if (payload.is(RAYO_EXT, "complete") && !payload.elements().isEmpty()) {
      var reason = LegacyReasons.read(payload.elements().getFirst());
      if (reason.isPresent()) {
        // The reason alone has another name: the rest is read with one that is known.
        var stopped =
            withReason(payload, XmlElement.of("urn:xmpp:rayo:ext:complete:1", "stop").build());
        return standard
            .readEvent(stopped)
            .map(
                event ->
                    event instanceof Complete complete
                        ? new Complete(reason.get(), complete.recording(), complete.fax())
                        : event);
      }
    }
    return payload.namespace().equals(RAYO)
        ? standard.readEvent(calls.read(payload))
        : standard.readEvent(payload);
  }
}
