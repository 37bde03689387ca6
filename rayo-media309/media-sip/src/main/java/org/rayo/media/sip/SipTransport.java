// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.sip;

import java.util.Locale;

/** What carries SIP messages. */
public enum SipTransport {
  UDP,
  TCP;

  /** As in {@code ;transport=} and in JAIN SIP. */
  String token() {
    return name().toLowerCase(Locale.ROOT);
  }
}
