// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RehearsalTest {
  private static final String PASSWORD = "changeit";

  @TempDir private Path folder;

  @ParameterizedTest
  @DisplayName("T02 a handshake with itself comes to its end over")
  @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
  void handshake(String version) throws Exception {
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(KeyStore.getInstance(selfSigned(), PASSWORD.toCharArray()), PASSWORD.toCharArray());
    var context = SSLContext.getInstance(version);
    context.init(keys.getKeyManagers(), null, null);
    assertThatCode(() -> Rehearsal.run(context)).doesNotThrowAnyException();
  }

  @Test
  void withoutACertificateItFails() throws Exception {
    var context = SSLContext.getDefault();
    assertThatThrownBy(() -> Rehearsal.run(context)).isInstanceOf(SSLException.class);
  }

  private File selfSigned() throws Exception {
    var store = folder.resolve("keys.p12");
    var keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=example.org",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                store.toString())
            .inheritIO()
            .start();
    assertThat(keytool.waitFor()).isZero();
    return store.toFile();
  }
}
