// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.client.wire;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import javax.net.ssl.X509TrustManager;
import org.rayo.client.TlsTrust;

/** Accepts a server by its certificate alone. */
final class CertificateTrust implements X509TrustManager {
  private final TlsTrust trust;

  CertificateTrust(TlsTrust trust) {
    this.trust = trust;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    var shown = chain[0];
    boolean known =
        switch (trust) {
          case TlsTrust.Certificate(var expected) -> expected.equals(shown);
          case TlsTrust.Pin(var sha256) -> sha256.equals(fingerprint(shown));
          case TlsTrust.Anything() -> true;
          case TlsTrust.Platform() -> false; // never comes here
        };
    if (!known) {
      throw new CertificateException("server shows another certificate: " + fingerprint(shown));
    }
  }

  private static String fingerprint(X509Certificate certificate) throws CertificateException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    } catch (NoSuchAlgorithmException missing) {
      throw new CertificateException(missing);
    }
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("a client trusts no clients");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
