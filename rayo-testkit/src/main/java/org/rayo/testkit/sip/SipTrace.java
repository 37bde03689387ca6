// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.sip;

/**
 * Sees the start line of everything that a phone sends and receives, on the phone's own threads.
 */
public interface SipTrace {
  /** For those who do not look. */
  SipTrace NONE =
      new SipTrace() {
        @Override
        public void sent(String startLine) {}

        @Override
        public void received(SipMessage message) {}
      };

  /** Once for each copy: retransmissions show. */
  void sent(String startLine);

  void received(SipMessage message);
}
