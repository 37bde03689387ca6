// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.sip;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call that a phone will make.
 *
 * @param from a name-address such as {@code "Alice" <sip:alice@example.org>}, or null for the
 *     phone's own
 * @param offer whether the INVITE carries an offer; without one the ACK carries the answer
 * @param body instead of the phone's own offer, as it is
 * @param bodyType of the body
 */
public record CallPlan(
    String uri,
    @Nullable String from,
    List<SipMessage.Field> headers,
    boolean offer,
    @Nullable String body,
    String bodyType) {
  public CallPlan {
    headers = List.copyOf(headers);
  }

  public static CallPlan to(String uri) {
    return new CallPlan(uri, null, List.of(), true, null, "application/sdp");
  }

  public CallPlan from(String nameAddress) {
    return new CallPlan(uri, nameAddress, headers, offer, body, bodyType);
  }

  public CallPlan header(String name, String value) {
    var more = new ArrayList<>(headers);
    more.add(new SipMessage.Field(name, value));
    return new CallPlan(uri, from, more, offer, body, bodyType);
  }

  public CallPlan lateOffer() {
    return new CallPlan(uri, from, headers, false, null, bodyType);
  }

  public CallPlan body(String type, String text) {
    return new CallPlan(uri, from, headers, true, text, type);
  }
}
