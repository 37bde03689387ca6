// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher.server;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.rayo.accounts.AccountRealm;

/**
 * An XMPP account.
 *
 * @param name the local part of its JID, lower case
 */
public record Account(String name, String password) {
  private static final int RANDOM_BITS = 80;
  private static final int RADIX = 32;

  /** An account with a password that nobody guesses. */
  public static Account random(String name) {
    return new Account(name, new BigInteger(RANDOM_BITS, new SecureRandom()).toString(RADIX));
  }

  /**
   * Reads {@code NAME:PASSWORD}; the password may hold further colons.
   *
   * @throws IllegalArgumentException when it is none, or no account can be called so
   */
  public static Account parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("NAME:PASSWORD is needed, with a colon between");
    }
    var account = new Account(text.substring(0, colon), text.substring(colon + 1));
    AccountRealm.requireUsable(account.name, account.password);
    return account;
  }

  @Override
  public String toString() {
    return name;
  }
}
