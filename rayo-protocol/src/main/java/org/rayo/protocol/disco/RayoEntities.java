// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.disco;

import static org.rayo.protocol.xml.Namespaces.CAPS;
import static org.rayo.protocol.xml.Namespaces.DELAY;
import static org.rayo.protocol.xml.Namespaces.DISCO_INFO;
import static org.rayo.protocol.xml.Namespaces.DISCO_ITEMS;
import static org.rayo.protocol.xml.Namespaces.PING;
import static org.rayo.protocol.xml.Namespaces.RAYO;
import static org.rayo.protocol.xml.Namespaces.RAYO_CLIENT;
import static org.rayo.protocol.xml.Namespaces.RAYO_CPA;
import static org.rayo.protocol.xml.Namespaces.RAYO_EXT;
import static org.rayo.protocol.xml.Namespaces.RAYO_INPUT;
import static org.rayo.protocol.xml.Namespaces.RAYO_OUTPUT;
import static org.rayo.protocol.xml.Namespaces.RAYO_PROMPT;
import static org.rayo.protocol.xml.Namespaces.RAYO_RECORD;

import org.rayo.protocol.disco.DiscoInfo.Identity;

/** What the entities of a Rayo service say about themselves (XEP-0327 section 7). */
public final class RayoEntities {
  public static final String CALL_NODE = "urn:xmpp:rayo:call:1";
  public static final String MIXER_NODE = "urn:xmpp:rayo:mixer:1";
  public static final String CLIENT_NODE = RAYO_CLIENT;

  /** The service domain. */
  public static final DiscoInfo SERVER =
      DiscoInfo.of(
          new Identity("server", "im", "Rayo"),
          CAPS,
          DELAY,
          DISCO_INFO,
          DISCO_ITEMS,
          PING,
          RAYO,
          RAYO_CPA,
          RAYO_EXT,
          RAYO_INPUT,
          RAYO_OUTPUT,
          RAYO_PROMPT,
          RAYO_RECORD);

  /** A call. */
  public static final DiscoInfo CALL =
      DiscoInfo.of(
          new Identity("client", "phone", "Rayo call"),
          DISCO_INFO,
          DISCO_ITEMS,
          RAYO,
          RAYO_CPA,
          RAYO_EXT,
          RAYO_INPUT,
          RAYO_OUTPUT,
          RAYO_PROMPT,
          RAYO_RECORD);

  /** A mixer. */
  public static final DiscoInfo MIXER =
      DiscoInfo.of(
          new Identity("conference", "audio", "Rayo mixer"),
          DISCO_INFO,
          DISCO_ITEMS,
          RAYO,
          RAYO_EXT,
          RAYO_INPUT,
          RAYO_OUTPUT,
          RAYO_PROMPT,
          RAYO_RECORD);

  /** A client that can control calls. */
  public static final DiscoInfo CLIENT =
      DiscoInfo.of(
          new Identity("client", "bot", "Rayo client"), CAPS, DISCO_INFO, PING, RAYO_CLIENT);

  private RayoEntities() {}

  /**
   * A component.
   *
   * @param namespace of its commands
   */
  public static DiscoInfo component(String namespace) {
    return DiscoInfo.of(
        new Identity("component", "generic", "Rayo component"), DISCO_INFO, RAYO_EXT, namespace);
  }
}
