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
  /** Where the container shows the key of an application session. */
  private static final String ATTRIBUTE = "org.rayo.sip.key";

  private CallKeys() {}

  /** Chooses the id of the call that an initial request may become. */
  public static String choose() {
    return CallId.random().value();
  }

  /**
   * What was chosen for the session of a request. One with Replaces comes in the session of the
   * call that it replaces (JSR-289 section 15.11.3) and gets an id of its own.
   */
  static CallId of(SipServletRequest initial) {
    var session = initial.getApplicationSession();
    return initial.getHeader("Replaces") == null
            && session.getAttribute(ATTRIBUTE) instanceof String id
        ? new CallId(id)
        : CallId.random();
  }
}
