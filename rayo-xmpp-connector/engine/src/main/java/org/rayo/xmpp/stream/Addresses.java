// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.stream;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.jid.Jid;
import rocks.xmpp.precis.PrecisProfile;
import rocks.xmpp.precis.PrecisProfiles;

/** Prepares XMPP addresses (RFC 7622): PRECIS for the local part and resource, IDNA for domains. */
public final class Addresses {
  private static final int MAX_BYTES = 1023;
  private static final String NOT_IN_LOCAL = "\"&'/:<>@";

  private Addresses() {}

  /** Empty where the text is not an address. */
  public static Optional<Jid> prepare(String text) {
    try {
      var raw = Jid.parse(text);
      return Optional.of(
          new Jid(local(raw.local()), domain(raw.domain()), resource(raw.resource())));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The account of an authenticated user; empty where the name cannot be a local part. */
  static Optional<Jid> account(String user, String domain) {
    try {
      return Optional.of(new Jid(local(user), domain, null));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Empty where the text is not a resource. */
  static Optional<String> prepareResource(String text) {
    try {
      var prepared = resource(text);
      return prepared == null || prepared.isEmpty() ? Optional.empty() : Optional.of(prepared);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static @Nullable String local(@Nullable String part) {
    if (part == null || isPlain(part)) {
      return part;
    }
    for (int i = 0; i < part.length(); i++) {
      if (NOT_IN_LOCAL.indexOf(part.charAt(i)) >= 0) {
        throw new IllegalArgumentException("character not allowed in a local part");
      }
    }
    return enforce(PrecisProfiles.USERNAME_CASE_MAPPED, part);
  }

  private static String domain(String part) {
    var name = part.endsWith(".") ? part.substring(0, part.length() - 1) : part;
    if (name.isEmpty() || isPlain(name) || name.startsWith("[")) {
      return name;
    }
    return enforce(PrecisProfiles.IDN, name);
  }

  private static @Nullable String resource(@Nullable String part) {
    if (part == null || isPrintableAscii(part)) {
      return part;
    }
    return enforce(PrecisProfiles.OPAQUE_STRING, part);
  }

  private static String enforce(PrecisProfile profile, String part) {
    var prepared = profile.enforce(part);
    if (prepared.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      throw new IllegalArgumentException("part of an address over " + MAX_BYTES + " bytes");
    }
    return prepared;
  }

  /** Lower-case letters, digits, dot and hyphen: every profile leaves them as they are. */
  private static boolean isPlain(String part) {
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '.')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPrintableAscii(String part) {
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c < ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }
}
