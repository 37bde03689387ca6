// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.sip;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A final response.
 *
 * @param status 200–699
 * @param headers those that are not defined by RFC 3261 (at most 32), names in lower case
 */
public record SipAnswer(
    int status, String reason, @Nullable SipBody body, Map<String, String> headers) {
  public SipAnswer {
    headers = Map.copyOf(headers);
  }

  /** With the usual reason phrase. */
  public static SipAnswer of(int status) {
    return new SipAnswer(status, Reasons.of(status), null, Map.of());
  }

  public static SipAnswer of(int status, @Nullable SipBody body) {
    return new SipAnswer(status, Reasons.of(status), body, Map.of());
  }

  public SipAnswer withHeader(String name, String value) {
    var more = new HashMap<>(headers);
    more.put(name, value);
    return new SipAnswer(status, reason, body, more);
  }

  public boolean isSuccess() {
    return status / 100 == 2;
  }
}
