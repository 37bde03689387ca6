// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.header;

import java.util.Locale;
import java.util.Set;
import javax.servlet.sip.SipServletMessage;

/** What we can do, as headers say it. */
public final class Abilities {
  /** Value of Allow. */
  public static final String ALLOW =
      "INVITE, ACK, BYE, CANCEL, OPTIONS, UPDATE, INFO, MESSAGE, REFER, NOTIFY, PRACK";

  private static final Set<String> EXTENSIONS = Set.of("100rel", "replaces", "timer");

  /** Value of Supported. */
  public static final String SUPPORTED = "100rel, replaces, timer";

  private Abilities() {}

  /** Whether an option tag is among those of a message's Supported or Require headers. */
  public static boolean names(SipServletMessage message, String header, String optionTag) {
    var values = message.getHeaders(header);
    while (values.hasNext()) {
      for (var tag : values.next().split(",", -1)) {
        if (tag.trim().equalsIgnoreCase(optionTag)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a peer may require it. */
  public static boolean supports(String optionTag) {
    return EXTENSIONS.contains(optionTag.toLowerCase(Locale.ROOT));
  }
}
