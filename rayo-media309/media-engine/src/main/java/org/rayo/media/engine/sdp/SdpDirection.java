// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.sdp;

import java.util.List;
import java.util.Locale;

/** Which way media flows, RFC 3264 §6.1, from the view of whoever wrote the description. */
public enum SdpDirection {
  SENDRECV(true, true),
  SENDONLY(true, false),
  RECVONLY(false, true),
  INACTIVE(false, false);

  private final boolean sends;
  private final boolean receives;

  SdpDirection(boolean sends, boolean receives) {
    this.sends = sends;
    this.receives = receives;
  }

  public boolean sends() {
    return sends;
  }

  public boolean receives() {
    return receives;
  }

  /** The same from the other side. */
  public SdpDirection reversed() {
    return of(receives, sends);
  }

  /** What both allow. */
  public SdpDirection and(SdpDirection other) {
    return of(sends && other.sends, receives && other.receives);
  }

  public static SdpDirection of(boolean sends, boolean receives) {
    return sends ? (receives ? SENDRECV : SENDONLY) : (receives ? RECVONLY : INACTIVE);
  }

  /** The attribute's name on the wire. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  static SdpDirection in(List<SdpAttribute> attributes, SdpDirection otherwise) {
    for (var attribute : attributes) {
      for (var direction : values()) {
        if (direction.wire().equals(attribute.name())) {
          return direction;
        }
      }
    }
    return otherwise;
  }

  /** Of one section; the session's attributes are the default. */
  static SdpDirection of(SdpSession session, SdpMedia media) {
    return in(media.attributes(), in(session.attributes(), SENDRECV));
  }
}
