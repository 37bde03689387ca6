// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.port;

import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.jid.JidEscaping;

/**
 * Names one mixer in the whole cluster. The same friendly name in two security zones is two mixers
 * that do not know of each other (XEP-0327 section 6.4).
 *
 * @param zone the security zone that it belongs to
 * @param name the friendly name that clients use, escaped as the local part of an address
 */
public record MixerId(String zone, String name) implements PartyId {
  /** No call id has a colon. */
  static final String KEY = "mixer:";

  /**
   * @param friendlyName as a client wrote it
   * @throws IllegalArgumentException when no address can be made of the name, with a text for the
   *     client
   */
  public static MixerId named(String zone, String friendlyName) {
    return new MixerId(zone, MixerNames.local(friendlyName));
  }

  /**
   * The name as clients write it in commands and read it in events; {@link #named} takes it back.
   */
  public String friendlyName() {
    return JidEscaping.unescape(name);
  }

  /** The address that the clients of its zone know. */
  public Jid address(String domain) {
    return Jid.of(name, domain);
  }

  @Override
  public String key() {
    return KEY + zone + "/" + name;
  }

  /** Neither a domain nor a bare address, which a zone is, has a slash. */
  static MixerId ofKey(String key) {
    int slash = key.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("no mixer has the key " + key);
    }
    return new MixerId(key.substring(KEY.length(), slash), key.substring(slash + 1));
  }

  @Override
  public String toString() {
    return name + " of " + zone;
  }
}
