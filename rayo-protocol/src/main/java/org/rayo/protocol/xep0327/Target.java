// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xep0327;

import org.jspecify.annotations.Nullable;
import org.rayo.protocol.codec.ElementCursor;
import org.rayo.protocol.codec.RefusedException;
import org.rayo.protocol.xml.XmlElement;

/** The other party of a join: a call, a mixer, or neither for "all". */
record Target(@Nullable String callUri, @Nullable String mixerName) {
  private static final String CALL_URI = "call-uri";
  private static final String MIXER_NAME = "mixer-name";

  static Target read(ElementCursor in) {
    var target = new Target(in.optionalUri(CALL_URI), in.optionalUri(MIXER_NAME));
    if (target.callUri != null && target.mixerName != null) {
      throw RefusedException.badRequest("either call-uri or mixer-name, not both");
    }
    return target;
  }

  static Target readOne(ElementCursor in) {
    var target = read(in);
    if (target.callUri == null && target.mixerName == null) {
      throw RefusedException.badRequest("call-uri or mixer-name is needed");
    }
    return target;
  }

  void write(XmlElement.Builder out) {
    out.attribute(CALL_URI, callUri).attribute(MIXER_NAME, mixerName);
  }
}
