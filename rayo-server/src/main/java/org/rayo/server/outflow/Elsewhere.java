// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.outflow;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.Letter;
import org.rayo.protocol.xml.XmlElement;

/** The way to clients that are not connected to this node. Nothing here blocks. */
public interface Elsewhere {
  /** For a server in no cluster: every client is here or nowhere, and no letter comes twice. */
  Elsewhere NOWHERE =
      new Elsewhere() {
        @Override
        public boolean takes(XmlElement stanza) {
          return false;
        }

        @Override
        public @Nullable CompletionStage<Void> takes(XmlElement stanza, Letter letter) {
          return null;
        }

        @Override
        public boolean isNew(Letter letter) {
          return true;
        }
      };

  /** Takes a stanza to a client of another node; false when it is for one of this node. */
  boolean takes(XmlElement stanza);

  /**
   * Takes a letter to a client of another node.
   *
   * @return done when the client's stream has it or nothing can be done for it any more; null when
   *     it is for a client of this node
   */
  @Nullable CompletionStage<Void> takes(XmlElement stanza, Letter letter);

  /** Whether its receiver, a client of this node, has not had the letter yet. */
  boolean isNew(Letter letter);
}
