// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.legacy;

import static org.rayo.protocol.xml.Namespaces.RAYO;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.codec.RefusedException;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xml.XmlElement;

/** Joins, where the older attribute {@code call-id} stands for {@code call-uri}. */
record CallIds(String domain) {
  static final String CALL_ID = "call-id";
  private static final String CALL_URI = "call-uri";
  private static final String XMPP = "xmpp:";

  /** A join, unjoin, joined or unjoined in the standard's form. */
  XmlElement read(XmlElement join) {
    var from = new Rewriting(join);
    var id = from.take(CALL_ID);
    var direction = from.take("direction");
    var media = from.take("media");
    if (!"false".equals(from.take("force", "false"))) {
      throw RefusedException.unsupported("force: unjoin first what the new join would replace");
    }
    var standard = from.same();
    if (id != null && join.attribute(CALL_URI) == null) {
      standard.attribute(CALL_URI, uri(id));
    }
    return standard
        .attribute("direction", lower(direction))
        .attribute("media", lower(media))
        .children(join.children())
        .build();
  }

  private String uri(String id) {
    return id.startsWith(XMPP) ? id : XMPP + (id.indexOf('@') < 0 ? id + "@" + domain : id);
  }

  private static @Nullable String lower(@Nullable String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }

  XmlElement readDial(XmlElement dial) {
    var standard = new Rewriting(dial).same();
    for (var child : dial.children()) {
      standard.child(child instanceof XmlElement e && e.is(RAYO, "join") ? read(e) : child);
    }
    return standard.build();
  }

  /** Adds the id beside the uri, for either kind of reader. */
  XmlElement write(XmlElement standard) {
    var uri = standard.attribute(CALL_URI);
    return uri == null || !uri.startsWith(XMPP)
        ? standard
        : new Rewriting(standard)
            .same()
            .attribute(CALL_ID, id(Jid.parse(uri.substring(XMPP.length()))))
            .children(standard.children())
            .build();
  }

  /** The node of a call, the resource of a component. */
  static @Nullable String id(Jid entity) {
    var resource = entity.resource();
    return resource == null || resource.equals(LegacyDialect.CALL_ITSELF)
        ? entity.local()
        : resource;
  }
}
