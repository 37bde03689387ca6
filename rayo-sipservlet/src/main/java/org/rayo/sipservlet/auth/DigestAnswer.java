// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.auth;

import java.security.SecureRandom;
import java.util.HexFormat;

/** The answer to a {@link DigestChallenge} (RFC 7616 §3.4). */
public final class DigestAnswer {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String COUNT = "00000001"; // each answer has a client nonce of its own

  private DigestAnswer() {}

  /** Value of Authorization or Proxy-Authorization. */
  public static String of(
      DigestChallenge challenge,
      String user,
      String password,
      String method,
      String uri,
      byte[] body) {
    var bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return of(challenge, user, password, method, uri, body, HexFormat.of().formatHex(bytes));
  }

  static String of(
      DigestChallenge challenge,
      String user,
      String password,
      String method,
      String uri,
      byte[] body,
      String clientNonce) {
    var hash = challenge.algorithm();
    var secret = hash.hash(user + ":" + challenge.realm() + ":" + password);
    if (challenge.session()) {
      secret = hash.hash(secret + ":" + challenge.nonce() + ":" + clientNonce);
    }
    var qop = challenge.qop();
    var integrity = "auth-int".equals(qop) ? ":" + hash.hash(body) : "";
    var request = hash.hash(method + ":" + uri + integrity);
    var middle = qop == null ? "" : COUNT + ":" + clientNonce + ":" + qop + ":";
    var response = hash.hash(secret + ":" + challenge.nonce() + ":" + middle + request);
    var header =
        new StringBuilder(
            "Digest username=\"%s\", realm=\"%s\", nonce=\"%s\", uri=\"%s\""
                .formatted(quoted(user), challenge.realm(), challenge.nonce(), uri));
    header.append(", response=\"").append(response).append('"');
    if (challenge.algorithmName() != null) {
      header.append(", algorithm=").append(challenge.algorithmName());
    }
    if (challenge.opaque() != null) {
      header.append(", opaque=\"").append(challenge.opaque()).append('"');
    }
    if (qop != null) {
      header.append(", qop=%s, nc=%s, cnonce=\"%s\"".formatted(qop, COUNT, clientNonce));
    } else if (challenge.session()) {
      header.append(", cnonce=\"").append(clientNonce).append('"');
    }
    return header.toString();
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
