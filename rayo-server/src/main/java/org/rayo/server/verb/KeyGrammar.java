// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.verb;

/** The grammar of one key (SRGS). */
final class KeyGrammar {
  private KeyGrammar() {}

  static String of(char key) {
    return "<grammar xmlns='http://www.w3.org/2001/06/grammar' version='1.0' mode='dtmf' root='key'>"
        + "<rule id='key'><item>"
        + key
        + "</item></rule></grammar>";
  }
}
