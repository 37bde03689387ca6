// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.dialog;

import jakarta.servlet.ServletException;
import java.io.IOException;
import javax.servlet.sip.SipSession;

/** Something to do in a SIP session that is up. */
@FunctionalInterface
public interface SessionWork {
  void in(SipSession session) throws IOException, ServletException;
}
