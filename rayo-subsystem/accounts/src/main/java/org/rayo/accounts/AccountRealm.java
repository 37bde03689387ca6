// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.accounts;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.List;
import java.util.regex.Pattern;
import org.wildfly.security.auth.principal.NamePrincipal;
import org.wildfly.security.auth.realm.FileSystemSecurityRealm;
import org.wildfly.security.auth.server.ModifiableRealmIdentity;
import org.wildfly.security.auth.server.RealmUnavailableException;
import org.wildfly.security.credential.PasswordCredential;
import org.wildfly.security.password.PasswordFactory;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.ScramDigestPassword;
import org.wildfly.security.password.spec.EncryptablePasswordSpec;
import org.wildfly.security.password.spec.IteratedSaltedPasswordAlgorithmSpec;

/**
 * The accounts of the realm {@code rayo-users}. Only salted, iterated forms of a password are
 * stored (RFC 5802 §3): enough for SCRAM-SHA-256, SCRAM-SHA-1 and PLAIN.
 *
 * <p>A running server sees changes at the next login. One process at a time may change a realm.
 */
public final class AccountRealm {
  private static final int ITERATIONS = 10_000;
  private static final int SALT_BYTES = 16;
  private static final List<String> ALGORITHMS =
      List.of(
          ScramDigestPassword.ALGORITHM_SCRAM_SHA_256, ScramDigestPassword.ALGORITHM_SCRAM_SHA_1);

  // What RFC 7622 §3.3 leaves of ASCII, lower case, so that no preparation can change it.
  private static final Pattern NAME = Pattern.compile("[a-z0-9!#$%()*+,.;=?\\[\\]^_`{|}~-]{1,255}");

  private static final Provider[] PROVIDERS = {WildFlyElytronPasswordProvider.getInstance()};

  private final FileSystemSecurityRealm realm;
  private final SecureRandom random = new SecureRandom();

  private AccountRealm(FileSystemSecurityRealm realm) {
    this.realm = realm;
  }

  /** The accounts of the server with this base directory; the folder is made when missing. */
  public static AccountRealm of(Path serverBaseDirectory) throws IOException {
    var root = serverBaseDirectory.resolve("data/rayo/accounts");
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(root.getParent());
      if (!Files.exists(root)) {
        Files.createDirectory(
            root,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
    } else {
      Files.createDirectories(root);
    }
    // Levels and encoding are the defaults of /subsystem=elytron/filesystem-realm.
    return new AccountRealm(
        FileSystemSecurityRealm.builder()
            .setRoot(root)
            .setLevels(2)
            .setEncoded(true)
            .setProviders(() -> PROVIDERS)
            .build());
  }

  /**
   * Checks what an account may be called, as {@link #put} does.
   *
   * @throws IllegalArgumentException where the name cannot be a local part or the password is empty
   */
  public static void requireUsable(String name, String password) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "'" + name + "' is no account name: use lower case letters, digits, dot and hyphen");
    }
    if (password.isEmpty()) {
      throw new IllegalArgumentException("The password of " + name + " is empty");
    }
  }

  /**
   * Creates the account, or gives it another password.
   *
   * @param name the local part of its JID
   * @throws IllegalArgumentException where the name cannot be a local part or the password is empty
   */
  public void put(String name, String password) throws IOException {
    requireUsable(name, password);
    var identity = identity(name);
    try {
      if (!identity.exists()) {
        identity.create();
      }
      identity.setCredentials(
          ALGORITHMS.stream().map(algorithm -> credential(algorithm, password)).toList());
    } finally {
      identity.dispose();
    }
  }

  public boolean contains(String name) throws IOException {
    var identity = identity(name);
    try {
      return identity.exists();
    } finally {
      identity.dispose();
    }
  }

  /** Deletes the account; streams that are up stay until they end. */
  public boolean remove(String name) throws IOException {
    var identity = identity(name);
    try {
      if (!identity.exists()) {
        return false;
      }
      identity.delete();
      return true;
    } finally {
      identity.dispose();
    }
  }

  private ModifiableRealmIdentity identity(String name) throws RealmUnavailableException {
    return realm.getRealmIdentityForUpdate(new NamePrincipal(name));
  }

  private PasswordCredential credential(String algorithm, String password) {
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    try {
      var factory = PasswordFactory.getInstance(algorithm, () -> PROVIDERS);
      return new PasswordCredential(
          factory.generatePassword(
              new EncryptablePasswordSpec(
                  password.toCharArray(),
                  new IteratedSaltedPasswordAlgorithmSpec(ITERATIONS, salt))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Elytron lacks " + algorithm, e);
    }
  }
}
