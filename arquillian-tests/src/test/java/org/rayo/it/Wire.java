// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import static org.rayo.it.Awaiting.await;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rayo.client.RayoClientConfig;
import org.rayo.client.wire.SmackStream;
import org.rayo.client.wire.XmppStream;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.stanza.Iq;
import org.rayo.protocol.stanza.IqType;
import org.rayo.protocol.stanza.Message;
import org.rayo.protocol.stanza.Presence;
import org.rayo.protocol.stanza.PresenceType;
import org.rayo.protocol.xml.MalformedXmlException;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.protocol.xml.XmlReader;

/** A client that says things which the client library would not. */
final class Wire implements XmppStream.Listener, AutoCloseable {
  private final Map<String, CompletableFuture<Iq>> open = new ConcurrentHashMap<>();
  private final BlockingQueue<Presence> presences = new LinkedBlockingQueue<>();
  private final XmppStream stream;

  Wire(String user) throws IOException, InterruptedException {
    this(Application.configuration(user));
  }

  Wire(RayoClientConfig configuration) throws IOException, InterruptedException {
    stream = SmackStream.open(configuration, this);
  }

  Jid address() {
    return stream.address();
  }

  /** Sends a payload as it is and waits for the answer. */
  Iq ask(IqType type, Jid to, String payload) throws IOException, InterruptedException {
    try {
      var reply = new CompletableFuture<Iq>();
      var id = UUID.randomUUID().toString();
      open.put(id, reply);
      stream.send(new Iq(null, to, id, type, XmlReader.read(payload), null));
      return await(reply);
    } catch (MalformedXmlException e) {
      throw new IllegalArgumentException(payload, e);
    }
  }

  /** The error that an IQ of type set is answered with. */
  StanzaError refusal(Jid to, String payload) throws IOException, InterruptedException {
    return error(ask(IqType.SET, to, payload));
  }

  static StanzaError error(Iq reply) {
    var error = reply.error();
    if (error == null) {
      throw new AssertionError("not refused but answered with " + reply);
    }
    return error;
  }

  @Override
  public void onReply(Iq reply) {
    var waiting = open.remove(reply.id());
    if (waiting != null) {
      waiting.complete(reply);
    }
  }

  /** Tells the server that this client wants calls, and waits until it took that. */
  void available() throws IOException, InterruptedException {
    var domain = Jid.ofDomain(TestServer.DOMAIN);
    stream.send(Presence.directed(null, domain, PresenceType.AVAILABLE, Presence.show("chat")));
    ask(IqType.GET, domain, "<query xmlns='http://jabber.org/protocol/disco#info'/>");
  }

  /** The payload of the result of an IQ of type set. */
  XmlElement result(Jid to, String payload) throws IOException, InterruptedException {
    var reply = ask(IqType.SET, to, payload);
    if (reply.type() != IqType.RESULT || reply.payload() == null) {
      throw new AssertionError("no result with a payload but " + reply);
    }
    return reply.payload();
  }

  /** Expects an empty result. */
  void done(Jid to, String payload) throws IOException, InterruptedException {
    var reply = ask(IqType.SET, to, payload);
    if (reply.type() != IqType.RESULT) {
      throw new AssertionError("refused: " + reply.error());
    }
  }

  /** The next presence with a payload of that name; those before it are dropped. */
  Presence next(String name) throws InterruptedException {
    while (true) {
      var presence = next();
      if (presence.payloads().stream().anyMatch(payload -> payload.name().equals(name))) {
        return presence;
      }
    }
  }

  /** The next presence, whatever it says. */
  Presence next() throws InterruptedException {
    var presence = presences.poll(Awaiting.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    if (presence == null) {
      throw new AssertionError("no presence within " + Awaiting.PATIENCE);
    }
    return presence;
  }

  /**
   * Sends presence without a payload and waits until the server took it.
   *
   * @param to null for everybody who subscribed
   */
  void tell(@Nullable Jid to, PresenceType type) throws IOException, InterruptedException {
    stream.send(new Presence(null, to, null, type, List.of()));
    ask(
        IqType.GET,
        Jid.ofDomain(TestServer.DOMAIN),
        "<query xmlns='http://jabber.org/protocol/disco#info'/>");
  }

  /** The payload of that name in a presence. */
  static XmlElement payload(Presence presence, String name) {
    return presence.payloads().stream()
        .filter(payload -> payload.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void onPresence(Presence presence) {
    presences.add(presence);
  }

  @Override
  public void onMessage(Message message) {
    // Nobody asked for one here.
  }

  @Override
  public void onClosed(@Nullable Exception cause) {
    open.values().forEach(reply -> reply.completeExceptionally(new IOException("closed", cause)));
  }

  @Override
  public void close() {
    stream.close();
  }
}
