// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.client;

import java.security.cert.X509Certificate;
import java.util.Locale;

/** Which server certificate is believed. */
public sealed interface TlsTrust {
  /** What the Java platform trusts, with the domain in it. */
  record Platform() implements TlsTrust {}

  /** Exactly this certificate, as servers with a self-signed one need it. */
  record Certificate(X509Certificate certificate) implements TlsTrust {}

  /**
   * The certificate with this fingerprint.
   *
   * @param sha256 64 hexadecimal digits; colons and capitals do not matter
   */
  record Pin(String sha256) implements TlsTrust {
    public Pin {
      sha256 = sha256.replace(":", "").toLowerCase(Locale.ROOT);
      if (!sha256.matches("[0-9a-f]{64}")) {
        throw new IllegalArgumentException("a SHA-256 fingerprint has 64 hexadecimal digits");
      }
    }
  }

  /** Any certificate: whoever sits in between can read along. For tests on one machine. */
  record Anything() implements TlsTrust {}
}
