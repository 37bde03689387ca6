// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("E06 trunks: digest authentication, RFC 7616 and RFC 8760")
class DigestTest {
  /** RFC 7616 §3.9.1. */
  @ParameterizedTest
  @CsvSource({
    "MD5, 8ca523f5e9506fed4657c9700eebdbec",
    "SHA-256, 753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"
  })
  void computesTheExamplesOfTheStandard(String algorithm, String response) {
    var challenge =
        challenge(
            """
            Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=%s, \
            nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", \
            opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\""""
                .formatted(algorithm));
    var answer =
        DigestAnswer.of(
            challenge,
            "Mufasa",
            "Circle of Life",
            "GET",
            "/dir/index.html",
            new byte[0],
            "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ");
    assertThat(answer)
        .startsWith("Digest username=\"Mufasa\", realm=\"http-auth@example.org\"")
        .contains("response=\"" + response + "\"", "algorithm=" + algorithm)
        .contains("qop=auth, nc=00000001", "opaque=\"FQhe/");
  }

  /** RFC 2617 §3.5 without qop is the scheme of RFC 2069, which old SIP servers speak. */
  @Test
  void answersAChallengeWithoutQop() {
    var challenge = challenge("Digest realm=\"r\",nonce=\"n\"");
    var hash = DigestAlgorithm.MD5;
    var expected = hash.hash(hash.hash("u:r:p") + ":n:" + hash.hash("BYE:sip:a@b"));
    assertThat(DigestAnswer.of(challenge, "u", "p", "BYE", "sip:a@b", new byte[0]))
        .contains("response=\"" + expected + "\"")
        .doesNotContain("qop", "cnonce", "algorithm");
  }

  @Test
  void protectsTheBodyWhenTheServerInsists() {
    var challenge = challenge("Digest realm=\"r\", nonce=\"n\", qop=\"auth-int\"");
    var a = DigestAnswer.of(challenge, "u", "p", "INVITE", "sip:a", "1".getBytes(UTF_8), "c");
    var b = DigestAnswer.of(challenge, "u", "p", "INVITE", "sip:a", "2".getBytes(UTF_8), "c");
    assertThat(a).isNotEqualTo(b).contains("qop=auth-int");
  }

  @Test
  void takesTheFirstChallengeThatItUnderstands() {
    var best =
        DigestChallenge.best(
            List.of(
                "Basic realm=\"x\"",
                "Digest realm=\"a\", nonce=\"1\", algorithm=SHA-999",
                "Digest realm=\"b\", nonce=\"2\", algorithm=SHA-256, stale=TRUE",
                "Digest realm=\"c\", nonce=\"3\""));
    assertThat(best.orElseThrow().realm()).isEqualTo("b");
    assertThat(best.orElseThrow().stale()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Digest",
        "Digest realm=\"r\"",
        "Digest nonce=\"n\"",
        "Digest realm=\"r\", nonce=\"n\", qop=\"token\""
      })
  void whatItCannotAnswerIsNoChallenge(String header) {
    assertThat(DigestChallenge.parse(header)).isEmpty();
  }

  private static DigestChallenge challenge(String header) {
    return DigestChallenge.parse(header).orElseThrow();
  }
}
