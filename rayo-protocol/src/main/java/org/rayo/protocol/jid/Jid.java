// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.jid;

import org.jspecify.annotations.Nullable;

/**
 * An XMPP address. Equality is by characters: whoever reads addresses from a stream prepares them
 * (PRECIS) before making a Jid.
 *
 * @param local the part before the at sign, null for a domain address
 * @param resource the part after the first slash, null for a bare address
 */
public record Jid(@Nullable String local, String domain, @Nullable String resource) {
  private static final int MAX_PART = 1023;

  public Jid {
    if (domain.isEmpty() || tooLong(domain) || tooLong(local) || tooLong(resource)) {
      throw new IllegalArgumentException("malformed JID");
    }
    if (local != null && local.isEmpty() || resource != null && resource.isEmpty()) {
      throw new IllegalArgumentException("malformed JID: empty part");
    }
  }

  private static boolean tooLong(@Nullable String part) {
    return part != null && part.length() > MAX_PART;
  }

  public static Jid of(String local, String domain) {
    return new Jid(local, domain, null);
  }

  public static Jid ofDomain(String domain) {
    return new Jid(null, domain, null);
  }

  /**
   * Splits at the first slash and the first at sign before it (RFC 7622 section 3.2).
   *
   * @throws IllegalArgumentException when a part is empty or over 1023 characters
   */
  public static Jid parse(String text) {
    int slash = text.indexOf('/');
    var bare = slash < 0 ? text : text.substring(0, slash);
    var resource = slash < 0 ? null : text.substring(slash + 1);
    int at = bare.indexOf('@');
    return new Jid(at < 0 ? null : bare.substring(0, at), bare.substring(at + 1), resource);
  }

  public Jid bare() {
    return resource == null ? this : new Jid(local, domain, null);
  }

  public Jid withResource(String newResource) {
    return new Jid(local, domain, newResource);
  }

  @Override
  public String toString() {
    var text = local == null ? domain : local + "@" + domain;
    return resource == null ? text : text + "/" + resource;
  }
}
