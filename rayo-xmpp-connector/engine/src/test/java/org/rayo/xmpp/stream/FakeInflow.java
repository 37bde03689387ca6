// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.stream;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.xmpp.api.CloseReason;
import org.rayo.xmpp.api.InboundStanza;

/** Writes down what reaches the application. */
final class FakeInflow implements Inflow {
  final List<InboundStanza> stanzas = new ArrayList<>();
  final List<String> log = new ArrayList<>();
  int waiting;

  @Override
  public Lane open(BoundStream stream, @Nullable BoundStream predecessor) {
    log.add("opened " + stream.client().jid());
    return new Lane() {
      @Override
      public void arrived(InboundStanza stanza) {
        stanzas.add(stanza);
        var type = stanza.element().attribute("type");
        log.add(stanza.element().name() + (type == null ? "" : " " + type) + " to " + stanza.to());
      }

      @Override
      public void closed(CloseReason reason) {
        log.add("closed " + stream.client().jid() + " " + reason);
      }

      @Override
      public int waiting() {
        return waiting;
      }
    };
  }
}
