// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.client;

import static org.rayo.protocol.xml.Namespaces.PING;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rayo.client.StanzaTrace.Direction;
import org.rayo.client.wire.XmppStream;
import org.rayo.protocol.core.CallCommand;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.ComponentStart;
import org.rayo.protocol.core.Dial;
import org.rayo.protocol.core.MixerEvent;
import org.rayo.protocol.core.RayoCommand;
import org.rayo.protocol.core.RayoEvent;
import org.rayo.protocol.dialect.Dialect;
import org.rayo.protocol.error.Parsed;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.jid.JidEscaping;
import org.rayo.protocol.stanza.Delay;
import org.rayo.protocol.stanza.EventPresence;
import org.rayo.protocol.stanza.Iq;
import org.rayo.protocol.stanza.IqType;
import org.rayo.protocol.stanza.Message;
import org.rayo.protocol.stanza.Presence;
import org.rayo.protocol.stanza.PresenceType;
import org.rayo.protocol.xep0327.Xep0327Dialect;
import org.rayo.protocol.xml.XmlElement;

/** One stream with its requests and calls. */
final class Session implements Connection.Owner, Commands {
  private static final Logger LOG = System.getLogger(Session.class.getName());
  private static final String XMPP = "xmpp:";

  private final Dialect dialect = Xep0327Dialect.INSTANCE;
  private final RayoClientConfig config;
  private final OfferHandler offers;
  private final Requests requests;
  private final Calls calls = new Calls();
  private final CompletableFuture<Void> closed = new CompletableFuture<>();
  private final Connection connection;
  private volatile @Nullable Presence presence;

  Session(RayoClientConfig config, OfferHandler offers, RayoClient.StreamOpener opener) {
    this.config = config;
    this.offers = offers;
    requests = new Requests(config.replyTimeout());
    connection = new Connection(config, opener, this);
  }

  void open() throws IOException, InterruptedException {
    connection.open();
  }

  void close() {
    connection.close();
  }

  XmppStream stream() {
    return connection.stream();
  }

  /** Says what this client is to the server, now and after each reconnect. */
  void present(Presence directed) throws IOException {
    presence = directed;
    trace(Direction.SENT, directed::toXml);
    stream().send(directed);
  }

  CompletableFuture<Void> closed() {
    return closed;
  }

  int callCount() {
    return calls.size();
  }

  void trace(Direction direction, Supplier<XmlElement> stanza) {
    var trace = config.trace();
    if (trace != null) {
      trace.onStanza(direction, stanza.get());
    }
  }

  <T> CompletableFuture<T> request(
      IqType type, Jid to, XmlElement payload, Function<@Nullable XmlElement, T> onResult) {
    return requests.send(
        iq -> {
          trace(Direction.SENT, iq::toXml);
          stream().send(iq);
        },
        type,
        to,
        payload,
        onResult);
  }

  @Override
  public CompletableFuture<Void> send(Jid to, RayoCommand command) {
    return request(IqType.SET, to, dialect.writeCommand(command), Session::nothing);
  }

  static @Nullable Void nothing(@Nullable XmlElement payload) {
    return null;
  }

  @Override
  public void message(Jid to, @Nullable String subject, String body) throws IOException {
    var message = Message.normal(null, to, null, subject, body);
    trace(Direction.SENT, message::toXml);
    stream().send(message);
  }

  MixerHandle mixer(Jid domain, String name) {
    var jid = Jid.of(JidEscaping.escape(name).toLowerCase(Locale.ROOT), domain.domain());
    return calls.mixer(new MixerHandle(jid, name, this));
  }

  CompletableFuture<CallHandle> dial(Jid domain, Dial dial) {
    return request(
        IqType.SET,
        domain,
        dialect.writeCommand(dial),
        ref -> {
          var call = new CallHandle(address(ref), null, this, new CallState());
          calls.add(call);
          return call;
        });
  }

  @Override
  public CompletableFuture<ComponentHandle> start(ComponentOwner owner, ComponentStart start) {
    return request(
        IqType.SET,
        owner.jid(),
        dialect.writeCommand(start),
        ref -> {
          var component = new ComponentHandle(address(ref), start, this);
          calls.add(owner, component);
          return component;
        });
  }

  private Jid address(@Nullable XmlElement ref) {
    if (ref == null) {
      throw new IllegalArgumentException("the server answered without a ref");
    }
    var uri = dialect.readRef(ref).orElseThrow().uri();
    if (!uri.startsWith(XMPP)) {
      throw new IllegalArgumentException("a ref that is no xmpp: URI");
    }
    return Jid.parse(uri.substring(XMPP.length()));
  }

  @Override
  public void onReply(Iq reply) {
    trace(Direction.RECEIVED, reply::toXml);
    requests.onReply(reply);
  }

  @Override
  public void onPresence(Presence presence) {
    var from = presence.from();
    if (from == null) {
      return;
    }
    var at = Delay.read(presence).orElseGet(Instant::now);
    if (presence.type() == PresenceType.UNAVAILABLE && calls.isMixer(from)) {
      trace(Direction.RECEIVED, presence::toXml);
      calls.deliver(from, new MixerEvent.Destroyed(), at);
      return;
    }
    if (presence.type() == PresenceType.ERROR) {
      // Such as that an operator banned this client; nobody waits for it.
      trace(Direction.RECEIVED, presence::toXml);
      return;
    }
    EventPresence.mixerOpened(presence).ifPresent(opened -> calls.deliver(from, opened, at));
    for (var payload : presence.payloads()) {
      if (dialect.knowsEvent(payload)) {
        trace(Direction.RECEIVED, presence::toXml);
        onEvent(from, dialect.readEvent(payload), at);
      }
    }
  }

  @Override
  public void onMessage(Message message) {
    trace(Direction.RECEIVED, message::toXml);
    if (message.from() != null) {
      calls.deliver(message.from(), message, Instant.now());
    }
  }

  private void onEvent(Jid from, Parsed<RayoEvent> parsed, Instant at) {
    switch (parsed) {
      case Parsed.Accepted<RayoEvent>(CallEvent.Offer offer) -> onOffer(from, offer);
      case Parsed.Accepted<RayoEvent>(var event) -> calls.deliver(from, event, at);
      case Parsed.Refused<RayoEvent>(var error) -> {
        LOG.log(Level.WARNING, "an event of {0} cannot be read: {1}", from, error.text());
        calls.fail(from, new RayoErrorException(error));
      }
    }
  }

  private void onOffer(Jid from, CallEvent.Offer offer) {
    var call = new CallHandle(from, offer, this, new CallState());
    calls.add(call);
    try {
      config.offerExecutor().execute(() -> handle(call));
    } catch (RejectedExecutionException full) {
      refuse(call, full);
    }
  }

  private void handle(CallHandle call) {
    try {
      offers.onOffer(call);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      refuse(call, interrupted);
    } catch (Exception broken) {
      refuse(call, broken);
    }
  }

  /** The application failed: the caller should not wait for it. */
  private void refuse(CallHandle call, Exception cause) {
    LOG.log(Level.ERROR, "offer of call " + call + " failed", cause);
    var _ =
        send(call.jid(), new CallCommand.Reject(CallCommand.Reject.Reason.ERROR, List.of()))
            .exceptionallyCompose(_ -> send(call.jid(), new CallCommand.Hangup(List.of())));
  }

  @Override
  public CompletableFuture<Void> ping() {
    return request(
        IqType.GET,
        Jid.ofDomain(config.domain()),
        XmlElement.of(PING, "ping").build(),
        Session::nothing);
  }

  @Override
  public void onLost(DisconnectedException cause) {
    requests.failAll(cause);
  }

  @Override
  public void onRestored() {
    var last = presence;
    if (last != null) {
      try {
        present(last);
      } catch (IOException e) {
        LOG.log(Level.INFO, "disconnected again", e);
      }
    }
  }

  @Override
  public void onClosed(@Nullable Exception cause) {
    var failure = new DisconnectedException(cause);
    requests.failAll(failure);
    calls.failAll(failure);
    if (cause == null) {
      closed.complete(null);
    } else {
      closed.completeExceptionally(failure);
    }
  }
}
