// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.dialog;

import org.rayo.callcontrol.port.SessionDescription;

/** What a node that died has left of a dialog. */
public final class CopiedDialog {
  private CopiedDialog() {}

  /** The copy of an inbound call without a session timer. */
  public static byte[] bytes() {
    var identity = new DialogIdentity("call@host", "ours", "theirs");
    return new DialogFacts(false, "call@host", identity, null, 0, new SessionDescription("v=0\r\n"))
        .toBytes();
  }
}
