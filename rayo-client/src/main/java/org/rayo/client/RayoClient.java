// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.client;

import static org.rayo.protocol.xml.Namespaces.DISCO_INFO;
import static org.rayo.protocol.xml.Namespaces.DISCO_ITEMS;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.rayo.client.wire.SmackStream;
import org.rayo.client.wire.XmppStream;
import org.rayo.protocol.core.Dial;
import org.rayo.protocol.disco.DiscoInfo;
import org.rayo.protocol.disco.DiscoItems;
import org.rayo.protocol.disco.EntityCaps;
import org.rayo.protocol.disco.RayoEntities;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.stanza.IqType;
import org.rayo.protocol.stanza.Presence;
import org.rayo.protocol.stanza.PresenceType;
import org.rayo.protocol.xml.XmlElement;

/**
 * A connection to a Rayo server. It is told about offered calls once it is {@link #available()},
 * and may dial at any time. Where the configuration says so a lost connection is made again: calls
 * and their handles stay, commands that were not answered fail with a {@link
 * DisconnectedException}. Safe for use by several threads.
 */
public final class RayoClient implements AutoCloseable {
  private final Jid domain;
  private final Session session;

  private RayoClient(Jid domain, Session session) {
    this.domain = domain;
    this.session = session;
  }

  /**
   * Connects and logs in; blocks meanwhile. No offer comes before {@link #available()}.
   *
   * @throws IOException when the server cannot be reached or refuses
   */
  public static RayoClient connect(RayoClientConfig config, OfferHandler offers)
      throws IOException, InterruptedException {
    return connect(config, offers, SmackStream::open);
  }

  static RayoClient connect(RayoClientConfig config, OfferHandler offers, StreamOpener opener)
      throws IOException, InterruptedException {
    var session = new Session(config, offers, opener);
    session.open();
    return new RayoClient(Jid.ofDomain(config.domain()), session);
  }

  /** How a stream comes to be; tests bring their own. */
  @FunctionalInterface
  interface StreamOpener {
    XmppStream open(RayoClientConfig config, XmppStream.Listener listener)
        throws IOException, InterruptedException;
  }

  /** The full address under which this client controls calls. */
  public Jid address() {
    return session.stream().address();
  }

  /**
   * Asks for offers.
   *
   * @throws IOException when disconnected
   */
  public void available() throws IOException {
    present(
        Presence.show("chat"),
        EntityCaps.of(RayoEntities.CLIENT_NODE, RayoEntities.CLIENT).toXml());
  }

  /**
   * Asks for no more offers; calls go on.
   *
   * @throws IOException when disconnected
   */
  public void unavailable() throws IOException {
    present(Presence.show("dnd"));
  }

  private void present(XmlElement... payloads) throws IOException {
    session.present(Presence.directed(null, domain, PresenceType.AVAILABLE, payloads));
  }

  /** Makes a call; the future completes with the ref, before the other side is reached. */
  public CompletableFuture<CallHandle> dial(Dial dial) {
    return session.dial(domain, dial);
  }

  /** Dials an address without anything else. */
  public CompletableFuture<CallHandle> dial(String to, String from) {
    return dial(new Dial(to, from, null, null, List.of(), List.of()));
  }

  /**
   * A mixer of this client's security zone, by its friendly name; it exists on the server while
   * somebody is joined.
   */
  public MixerHandle mixer(String name) {
    return session.mixer(domain, name);
  }

  /** Whether the server still answers. */
  public CompletableFuture<Void> ping() {
    return session.ping();
  }

  /** What an entity can do. */
  public CompletableFuture<DiscoInfo> discover(Jid entity) {
    return session.request(
        IqType.GET,
        entity,
        XmlElement.of(DISCO_INFO, "query").build(),
        query -> DiscoInfo.read(answered(query)));
  }

  /** The entities below an entity that this client may see: below the server its calls. */
  public CompletableFuture<DiscoItems> items(Jid entity) {
    return session.request(
        IqType.GET,
        entity,
        XmlElement.of(DISCO_ITEMS, "query").build(),
        query -> DiscoItems.read(answered(query)));
  }

  private static XmlElement answered(@Nullable XmlElement query) {
    if (query == null) {
      throw new CompletionException(new IOException("answer without a query"));
    }
    return query;
  }

  /** Calls that are offered or controlled now. */
  public int callCount() {
    return session.callCount();
  }

  /**
   * Completes when the stream has ended for good; exceptionally when the network or the server
   * ended it. Calls are not hung up by that.
   */
  public CompletableFuture<Void> closed() {
    return session.closed().copy();
  }

  @Override
  public void close() {
    session.close();
  }
}
