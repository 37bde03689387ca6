// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.cpa;

import java.util.Optional;
import org.rayo.protocol.xml.EnumNames;

/** What can be detected; the URI is also the one by which a grammar asks for it. */
public enum SignalType {
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

  private static final String PREFIX = "urn:xmpp:rayo:cpa:";
  private static final String VERSION = ":1";

  public String uri() {
    return PREFIX + EnumNames.of(this) + VERSION;
  }

  /** Empty for a URI that is none of these. */
  public static Optional<SignalType> of(String uri) {
    return uri.startsWith(PREFIX) && uri.endsWith(VERSION) && uri.length() > PREFIX.length() + 1
        ? EnumNames.find(
            SignalType.class, uri.substring(PREFIX.length(), uri.length() - VERSION.length()))
        : Optional.empty();
  }
}
