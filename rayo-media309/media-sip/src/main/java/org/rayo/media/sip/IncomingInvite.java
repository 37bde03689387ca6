// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.sip;

import org.jspecify.annotations.Nullable;

/** An INVITE that came. */
public final class IncomingInvite extends SipRequest {
  private final CallTable calls;
  private final @Nullable SipCall call;

  /**
   * @param call whose session is to be changed; null for a new one
   */
  IncomingInvite(Incoming incoming, CallTable calls, @Nullable SipCall call) {
    super(incoming);
    this.calls = calls;
    this.call = call;
  }

  /**
   * Answers 200, which is sent again until it is acknowledged.
   *
   * @param tag of the new dialog at our end, a token; a dialog that exists keeps its own
   * @return null when it was answered or cancelled before
   */
  public @Nullable SipCall accept(String tag, @Nullable SipBody body) {
    if (!claim()) {
      return null;
    }
    var accepted = call;
    if (accepted == null) {
      accepted = calls.add(Dialogs.asked(incoming().request(), tag));
    }
    accepted.accept(incoming(), body);
    return accepted;
  }
}
