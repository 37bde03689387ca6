// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Collectors;
import javax.security.sasl.SaslException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountRealmTest {
  @TempDir Path base;
  private AccountRealm accounts;

  @BeforeEach
  void createsAccount() throws IOException {
    accounts = AccountRealm.of(base);
    accounts.put("ivr", "s3cret:with ünïcode");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SCRAM-SHA-256", "SCRAM-SHA-1", "PLAIN"})
  void elytronLetsTheAccountIn(String mechanism) throws Exception {
    assertThat(SaslLogin.of(base, mechanism).login("ivr", "s3cret:with ünïcode")).isEqualTo("ivr");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SCRAM-SHA-256", "SCRAM-SHA-1", "PLAIN"})
  void elytronRefusesAnotherPassword(String mechanism) throws Exception {
    var login = SaslLogin.of(base, mechanism);
    assertThatThrownBy(() -> login.login("ivr", "wrong")).isInstanceOf(SaslException.class);
    assertThatThrownBy(() -> login.login("nobody", "s3cret")).isInstanceOf(SaslException.class);
  }

  @Test
  void aNewPasswordReplacesTheOldOne() throws Exception {
    accounts.put("ivr", "other");
    var login = SaslLogin.of(base, "SCRAM-SHA-256");
    assertThat(login.login("ivr", "other")).isEqualTo("ivr");
    assertThatThrownBy(() -> login.login("ivr", "s3cret:with ünïcode"))
        .isInstanceOf(SaslException.class);
  }

  @Test
  void aRemovedAccountIsGone() throws Exception {
    assertThat(accounts.remove("ivr")).isTrue();
    assertThat(accounts.remove("ivr")).isFalse();
    assertThat(accounts.contains("ivr")).isFalse();
  }

  @Test
  void storesNoPasswordAndLetsNobodyElseRead() throws Exception {
    try (var files = Files.walk(base)) {
      var all =
          files
              .filter(Files::isRegularFile)
              .map(AccountRealmTest::text)
              .collect(Collectors.joining());
      assertThat(all).isNotEmpty().doesNotContain("s3cret");
    }
    assertThat(Files.getPosixFilePermissions(base.resolve("data/rayo/accounts")))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Ivr", "a@b", "a/b", "a b", "ü"})
  void refusesNamesThatAreNoLocalPart(String name) {
    assertThatThrownBy(() -> accounts.put(name, "x")).isInstanceOf(IllegalArgumentException.class);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
