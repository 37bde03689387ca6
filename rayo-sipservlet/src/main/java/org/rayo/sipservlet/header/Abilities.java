// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.header;

import java.util.Locale;
import java.util.Set;

/** What we can do, as headers say it. */
public final class Abilities {
  /** Value of Allow. */
  public static final String ALLOW =
      "INVITE, ACK, BYE, CANCEL, OPTIONS, UPDATE, INFO, MESSAGE, REFER, NOTIFY";

  private static final Set<String> EXTENSIONS = Set.of("replaces");

  /** Value of Supported. */
  public static final String SUPPORTED = "replaces";

  private Abilities() {}

  /** Whether a peer may require it. */
  public static boolean supports(String optionTag) {
    return EXTENSIONS.contains(optionTag.toLowerCase(Locale.ROOT));
  }
}
