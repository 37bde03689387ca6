// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.progress;

import java.util.Locale;
import java.util.Optional;

/** What can be detected (XEP-0341 section 5.3). */
public enum SignalKind {
  BEEP,
  DTMF,
  VAD,
  SPEECH,
  FAX_CED,
  FAX_CNG,
  RING,
  BUSY,
  CONGESTION,
  SIT,
  MODEM,
  OFFHOOK;

  static final String PREFIX = "urn:xmpp:rayo:cpa:";
  private static final String VERSION = ":1";

  /** By which a grammar asks for it, and a signal names it. */
  public String uri() {
    return PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-') + VERSION;
  }

  /** Empty for a URI that is none of these. */
  public static Optional<SignalKind> of(String uri) {
    for (var kind : values()) {
      if (kind.uri().equals(uri)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
