// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The client's half of SCRAM (RFC 5802), which neither the JDK nor Smack has for SHA-256. */
final class Scram {
  private final String hash;
  private final String password;
  private final String firstBare;

  /**
   * @param hash such as {@code SHA-256}
   */
  Scram(String hash, String user, String password) {
    this.hash = hash;
    this.password = password;
    this.firstBare = "n=" + user + ",r=" + UUID.randomUUID();
  }

  String first() {
    return "n,," + firstBare;
  }

  String last(String serverFirst) throws GeneralSecurityException {
    String nonce = "";
    byte[] salt = {};
    int iterations = 0;
    for (var part : serverFirst.split(",", -1)) {
      var value = part.substring(2);
      switch (part.charAt(0)) {
        case 'r' -> nonce = value;
        case 's' -> salt = Base64.getDecoder().decode(value);
        case 'i' -> iterations = Integer.parseInt(value);
        default -> throw new IllegalArgumentException(part);
      }
    }
    var withoutProof = "c=biws,r=" + nonce;
    var salted = salted(salt, iterations);
    var clientKey = hmac(salted, "Client Key".getBytes(UTF_8));
    var storedKey = MessageDigest.getInstance(hash).digest(clientKey);
    var message = firstBare + "," + serverFirst + "," + withoutProof;
    var proof = xor(clientKey, hmac(storedKey, message.getBytes(UTF_8)));
    return withoutProof + ",p=" + Base64.getEncoder().encodeToString(proof);
  }

  private byte[] salted(byte[] salt, int iterations) throws GeneralSecurityException {
    var key = password.getBytes(UTF_8);
    var first = Arrays.copyOf(salt, salt.length + 4);
    first[salt.length + 3] = 1;
    var block = hmac(key, first);
    var result = block.clone();
    for (int i = 1; i < iterations; i++) {
      block = hmac(key, block);
      result = xor(result, block);
    }
    return result;
  }

  private byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
    var name = "Hmac" + hash.replace("-", "");
    var mac = Mac.getInstance(name);
    mac.init(new SecretKeySpec(key, name));
    return mac.doFinal(data);
  }

  private static byte[] xor(byte[] a, byte[] b) {
    var result = a.clone();
    for (int i = 0; i < result.length; i++) {
      result[i] ^= b[i];
    }
    return result;
  }
}
