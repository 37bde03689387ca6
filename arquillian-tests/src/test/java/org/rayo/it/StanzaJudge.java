// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.rayo.client.StanzaTrace;
import org.rayo.protocol.xml.XmlElement;

/**
 * Holds what one client receives against the promises of XEP-0327: the ref before the events, one
 * completion of each component, nothing from a call after its end.
 */
final class StanzaJudge implements StanzaTrace {
  private static final String RAYO = "urn:xmpp:rayo:1";
  private static final String EXT = "urn:xmpp:rayo:ext:1";
  private static final String XMPP = "xmpp:";

  private final List<XmlElement> received = new CopyOnWriteArrayList<>();

  @Override
  public void onStanza(Direction direction, XmlElement stanza) {
    if (direction == Direction.RECEIVED) {
      received.add(stanza);
    }
  }

  /** Fails when a promise was broken. */
  void check() {
    var heard = new Heard();
    for (var stanza : received) {
      var from = stanza.attribute("from");
      if (stanza.name().equals("iq")) {
        heard.reply(stanza);
      } else if (from != null && from.contains("@") && stanza.name().equals("presence")) {
        heard.event(from, stanza);
      }
    }
    assertThat(heard.running).as("components without completion").isEmpty();
  }

  private static String bare(String jid) {
    int slash = jid.indexOf('/');
    return slash < 0 ? jid : jid.substring(0, slash);
  }

  private static final class Heard {
    private final Set<@Nullable String> replies = new HashSet<>();
    private final Set<String> known = new HashSet<>();
    final Set<String> running = new HashSet<>();
    private final Set<String> ended = new HashSet<>();

    void reply(XmlElement iq) {
      var type = iq.attribute("type");
      if ("result".equals(type) || "error".equals(type)) {
        assertThat(replies.add(iq.attribute("id"))).as("one reply to " + iq).isTrue();
      }
      iq.child(RAYO, "ref").map(ref -> ref.attribute("uri")).ifPresent(this::introduce);
    }

    private void introduce(String uri) {
      var jid = uri.substring(XMPP.length());
      known.add(jid);
      if (jid.contains("/")) {
        running.add(jid);
      }
    }

    void event(String from, XmlElement presence) {
      assertThat(ended).as("nothing after the end: " + presence).doesNotContain(bare(from));
      if (presence.child(RAYO, "offer").isPresent()) {
        known.add(from);
      }
      // A mixer is first heard of by its capabilities.
      if (presence.child("http://jabber.org/protocol/caps", "c").isPresent()) {
        known.add(from);
      }
      assertThat(known).as("introduced before " + presence).contains(from);
      if (presence.child(EXT, "complete").isPresent()) {
        assertThat(running.remove(from)).as("one completion: " + presence).isTrue();
      }
      if (presence.child(RAYO, "end").isPresent()) {
        ended.add(from);
      }
    }
  }
}
