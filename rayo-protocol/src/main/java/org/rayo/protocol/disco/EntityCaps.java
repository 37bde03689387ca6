// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.disco;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.rayo.protocol.xml.Namespaces.CAPS;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Comparator;
import org.rayo.protocol.disco.DiscoInfo.Identity;
import org.rayo.protocol.xml.XmlElement;

/**
 * The capabilities of an entity in short (XEP-0115).
 *
 * @param node says what kind of software or entity it is
 * @param version the SHA-1 of what disco#info would answer, in Base64
 */
public record EntityCaps(String node, String version) {
  public static EntityCaps of(String node, DiscoInfo info) {
    return new EntityCaps(node, version(info));
  }

  /** XEP-0115 section 5.1; data forms are not part of what we describe. */
  static String version(DiscoInfo info) {
    var text = new StringBuilder();
    info.identities().stream()
        .sorted(Comparator.comparing(Identity::category).thenComparing(Identity::type))
        .forEach(
            identity ->
                text.append(identity.category())
                    .append('/')
                    .append(identity.type())
                    .append("//")
                    .append(identity.name())
                    .append('<'));
    info.features().forEach(feature -> text.append(feature).append('<'));
    try {
      var hash = MessageDigest.getInstance("SHA-1").digest(text.toString().getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-1", missing);
    }
  }

  public XmlElement toXml() {
    return XmlElement.of(CAPS, "c")
        .attribute("hash", "sha-1")
        .attribute("node", node)
        .attribute("ver", version)
        .build();
  }
}
