// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.rayo.accounts.AccountRealm;

/** The XMPP accounts of one base directory. */
public final class Accounts {
  private static final String DEFAULT_NAME = "rayo";

  private final AccountRealm realm;
  private final Path note;

  Accounts(Path baseDirectory) throws IOException {
    realm = AccountRealm.of(baseDirectory);
    note = baseDirectory.resolve("account");
  }

  /** Creates accounts, or gives existing ones a new password. */
  public void put(List<Account> accounts) throws IOException {
    for (var account : accounts) {
      realm.put(account.name(), account.password());
    }
  }

  /**
   * The account made at the first start with a random password, which is kept in the file {@code
   * account} that only its owner can read.
   */
  public Account defaultAccount() throws IOException {
    if (Files.exists(note)) {
      return Account.parse(Files.readString(note).strip());
    }
    var account = Account.random(DEFAULT_NAME);
    Files.createFile(
        note, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(note, account.name() + ":" + account.password() + "\n");
    put(List.of(account));
    return account;
  }
}
