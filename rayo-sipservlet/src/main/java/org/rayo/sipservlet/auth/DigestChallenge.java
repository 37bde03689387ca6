// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.auth;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A challenge that we can answer (RFC 7616 §3.3).
 *
 * @param session the {@code -sess} variant of the algorithm
 * @param algorithmName as the server wrote it, or null when it wrote none
 * @param qop auth, auth-int, or null for the scheme of RFC 2069
 * @param stale the password was right, only the nonce was too old
 */
public record DigestChallenge(
    String realm,
    String nonce,
    @Nullable String opaque,
    DigestAlgorithm algorithm,
    boolean session,
    @Nullable String algorithmName,
    @Nullable String qop,
    boolean stale) {
  private static final Pattern PARAMETER =
      Pattern.compile("([A-Za-z-]{1,40})\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\\s,\"]++))");

  /** The first one that we can answer: servers put the one that they like best first. */
  public static Optional<DigestChallenge> best(List<String> headers) {
    return headers.stream().flatMap(value -> parse(value).stream()).findFirst();
  }

  static Optional<DigestChallenge> parse(String header) {
    var text = header.trim();
    if (text.length() > 4096 || !text.toLowerCase(Locale.ROOT).startsWith("digest ")) {
      return Optional.empty();
    }
    var parameters = parameters(text.substring(7));
    var realm = parameters.get("realm");
    var nonce = parameters.get("nonce");
    var name = parameters.getOrDefault("algorithm", "MD5");
    var session = name.toLowerCase(Locale.ROOT).endsWith("-sess");
    var hash = DigestAlgorithm.named(session ? name.substring(0, name.length() - 5) : name);
    var qop = parameters.get("qop");
    var chosen = qop == null ? null : choose(qop);
    if (realm == null || nonce == null || hash.isEmpty() || (qop != null && chosen == null)) {
      return Optional.empty();
    }
    return Optional.of(
        new DigestChallenge(
            realm,
            nonce,
            parameters.get("opaque"),
            hash.get(),
            session,
            parameters.get("algorithm"),
            chosen,
            "true".equalsIgnoreCase(parameters.get("stale"))));
  }

  private static Map<String, String> parameters(String text) {
    var found = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    var matcher = PARAMETER.matcher(text);
    while (matcher.find()) {
      found.putIfAbsent(
          matcher.group(1), matcher.group(2) == null ? matcher.group(3) : matcher.group(2));
    }
    return found;
  }

  private static @Nullable String choose(String qops) {
    var offered = List.of(qops.toLowerCase(Locale.ROOT).replace(" ", "").split(",", -1));
    return offered.contains("auth") ? "auth" : offered.contains("auth-int") ? "auth-int" : null;
  }
}
