// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.inbound;

import javax.servlet.sip.SipServletRequest;
import org.rayo.callcontrol.port.CallId;

/**
 * The id of a call is the key of its application session: whoever knows the id finds the session,
 * on whatever node.
 */
public final class CallKeys {
  private static final String ATTRIBUTE = "org.rayo.call.id";

  private CallKeys() {}

  /** Chooses the id of the call that a request may become; its session has no key yet. */
  public static String choose(SipServletRequest initial) {
    var id = CallId.random().value();
    initial.setAttribute(ATTRIBUTE, id);
    return id;
  }

  /** What was chosen for a request. */
  static CallId of(SipServletRequest initial) {
    return initial.getAttribute(ATTRIBUTE) instanceof String id ? new CallId(id) : CallId.random();
  }
}
