// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

/** Where the server under test is; arquillian.xml says the same. */
final class TestServer {
  static final String DOMAIN = "localhost";
  static final String ALICE = "alice";
  static final String BOB = "bob";
  static final String PASSWORD = "wonderland";
  private static final int OFFSET = 100;
  static final int SIP_PORT = 5060 + OFFSET;
  static final int XMPP_PORT = 5222 + OFFSET;
  static final int HTTP_PORT = 8080 + OFFSET;
  static final int MANAGEMENT_PORT = 9990 + OFFSET;
  static final String CALL_ME = "sip:ivr@127.0.0.1:" + SIP_PORT;

  private TestServer() {}
}
