// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.sip;

import java.util.List;

/**
 * A dialog as RFC 3261 section 12 defines it, and all that another node needs to go on with it.
 *
 * @param localUri of From in what we send
 * @param remoteUri of To in what we send
 * @param localSeq CSeq of the last request that we sent; 0 before the first
 * @param remoteSeq CSeq of the last request that came; 0 before the first
 * @param remoteTarget where requests go: the peer's Contact
 * @param routeSet Route values in the order in which they are sent
 */
public record SipDialog(
    String callId,
    String localUri,
    String localTag,
    String remoteUri,
    String remoteTag,
    long localSeq,
    long remoteSeq,
    String remoteTarget,
    List<String> routeSet) {
  public SipDialog {
    routeSet = List.copyOf(routeSet);
  }

  /** What tells dialogs apart at one end. */
  record Key(String callId, String localTag, String remoteTag) {}

  Key key() {
    return new Key(callId, localTag, remoteTag);
  }

  /** For one who adopts it and has reason to believe that the former owner went on counting. */
  public SipDialog withLocalSeq(long seq) {
    return new SipDialog(
        callId, localUri, localTag, remoteUri, remoteTag, seq, remoteSeq, remoteTarget, routeSet);
  }

  SipDialog withRemoteSeq(long seq) {
    return new SipDialog(
        callId, localUri, localTag, remoteUri, remoteTag, localSeq, seq, remoteTarget, routeSet);
  }

  SipDialog withRemoteTarget(String target) {
    return new SipDialog(
        callId, localUri, localTag, remoteUri, remoteTag, localSeq, remoteSeq, target, routeSet);
  }
}
