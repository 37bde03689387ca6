// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.legacy;

import static org.rayo.protocol.xml.Namespaces.RAYO;
import static org.rayo.protocol.xml.Namespaces.RAYO_INPUT;
import static org.rayo.protocol.xml.Namespaces.RAYO_OUTPUT;
import static org.rayo.protocol.xml.Namespaces.RAYO_RECORD;
import static org.rayo.protocol.xml.Namespaces.TROPO_ASK;
import static org.rayo.protocol.xml.Namespaces.TROPO_SAY;

import org.rayo.protocol.xml.XmlElement;

/** The command that is answered, because completions and refs are named after it. */
enum Verb {
  SAY,
  ASK,
  OUTPUT,
  INPUT,
  RECORD,
  /** What comes of it is a mixer. */
  JOIN,
  /** Nothing of its own: as the standard names it. */
  OTHER;

  static Verb of(XmlElement start) {
    return switch (start.namespace()) {
      case TROPO_SAY -> SAY;
      case TROPO_ASK -> ASK;
      case RAYO_OUTPUT -> OUTPUT;
      case RAYO_INPUT -> INPUT;
      case RAYO_RECORD -> RECORD;
      case RAYO -> start.name().equals("join") ? JOIN : OTHER;
      default -> OTHER;
    };
  }
}
