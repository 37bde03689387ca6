// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.transfer;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The value of a Subscription-State header (RFC 6665 §8.4).
 *
 * @param terminatedFor the reason in lower case, empty when none is told, null while it goes on
 */
record SubscriptionState(@Nullable String terminatedFor) {
  private static final Pattern REASON = Pattern.compile(";\\s*reason\\s*=\\s*([a-z0-9-]{1,40})");

  static SubscriptionState parse(@Nullable String header) {
    var text = header == null ? "" : header.toLowerCase(Locale.ROOT);
    if (!text.split(";", 2)[0].trim().equals("terminated")) {
      return new SubscriptionState(null);
    }
    var reason = REASON.matcher(text);
    return new SubscriptionState(reason.find() ? reason.group(1) : "");
  }
}
