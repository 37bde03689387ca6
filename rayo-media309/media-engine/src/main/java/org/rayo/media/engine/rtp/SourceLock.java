// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.rtp;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * Symmetric RTP: decides whose packets count. A source that is where SDP says is believed at once;
 * another one (NAT) only after {@value #PROOF} packets in sequence. Afterwards every other source
 * is a stranger until SDP names a new address.
 */
final class SourceLock {
  private static final int PROOF = 3;

  private @Nullable InetSocketAddress expected;
  private @Nullable InetSocketAddress locked;
  private @Nullable InetSocketAddress candidate;
  private int candidateSsrc;
  private int candidateSequence;
  private int seen;

  /** Keeps the lock when SDP repeats the address it was made under. */
  void expect(InetSocketAddress remote) {
    if (!remote.equals(expected)) {
      expected = remote;
      locked = null;
      candidate = null;
    }
  }

  /** The address to send to: the locked one, else what SDP says. */
  @Nullable InetSocketAddress peer() {
    return locked != null ? locked : expected;
  }

  boolean isLocked() {
    return locked != null;
  }

  /** Whether a packet that looks valid is the peer's. */
  boolean accepts(InetSocketAddress source, int ssrc, int sequence) {
    var known = locked;
    if (known != null) {
      return known.equals(source);
    }
    if (source.equals(expected) || proven(source, ssrc, sequence)) {
      locked = source;
      return true;
    }
    return false;
  }

  private boolean proven(InetSocketAddress source, int ssrc, int sequence) {
    boolean follows =
        source.equals(candidate)
            && ssrc == candidateSsrc
            && sequence == ((candidateSequence + 1) & 0xffff);
    seen = follows ? seen + 1 : 1;
    candidate = source;
    candidateSsrc = ssrc;
    candidateSequence = sequence;
    return seen >= PROOF;
  }
}
