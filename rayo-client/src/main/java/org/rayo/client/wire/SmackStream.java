// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.client.wire;

import static org.rayo.protocol.xml.Namespaces.DISCO_INFO;
import static org.rayo.protocol.xml.Namespaces.PING;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jivesoftware.smack.ConnectionListener;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.XMPPException;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.jspecify.annotations.Nullable;
import org.rayo.client.RayoClientConfig;
import org.rayo.protocol.disco.RayoEntities;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.stanza.Iq;
import org.rayo.protocol.stanza.Message;
import org.rayo.protocol.stanza.Presence;

/**
 * An XMPP stream by Smack. Stanzas are heard through a synchronous listener: Smack's other ones run
 * in parallel and lose the order of events.
 */
public final class SmackStream implements XmppStream {
  /** How long closing waits for the server to close as well; nothing else waits for Smack. */
  private static final Duration GOODBYE = Duration.ofSeconds(1);

  private final XMPPTCPConnection connection;
  private final Listener listener;
  private final AtomicBoolean closed = new AtomicBoolean();

  private SmackStream(XMPPTCPConnectionConfiguration configuration, Listener listener) {
    connection = new XMPPTCPConnection(configuration);
    this.listener = listener;
  }

  /**
   * Connects, authenticates and binds; blocks for at most the connect timeout and the reply
   * timeouts of each step.
   *
   * @param listener is in place before the first byte is sent
   * @throws IOException when any of it fails; the cause says which
   */
  public static SmackStream open(RayoClientConfig config, Listener listener)
      throws IOException, InterruptedException {
    PayloadProviders.register();
    var stream = new SmackStream(SmackConfig.of(config), listener);
    try {
      stream.connect(config);
      return stream;
    } catch (SmackException | XMPPException failed) {
      stream.connection.instantShutdown();
      throw new IOException("cannot log in to " + config.domain(), failed);
    } catch (IOException | InterruptedException failed) {
      stream.connection.instantShutdown();
      throw failed;
    }
  }

  private void connect(RayoClientConfig config)
      throws SmackException, XMPPException, IOException, InterruptedException {
    connection.setReplyTimeout(config.connectTimeout().toMillis());
    connection.setUseStreamManagement(false);
    connection.addSyncStanzaListener(this::onStanza, _ -> true);
    connection.registerIQRequestHandler(new SyncAnswer("ping", PING, IQ::createResultIQ));
    connection.registerIQRequestHandler(
        new SyncAnswer("query", DISCO_INFO, SmackStream::discoInfo));
    connection.addConnectionListener(new Closing());
    connection.connect();
    connection.login();
    connection.setReplyTimeout(GOODBYE.toMillis());
  }

  private static IQ discoInfo(IQ query) {
    var node = query instanceof PayloadIq known ? known.payload().attribute("node") : null;
    var answer = new PayloadIq(RayoEntities.CLIENT.toXml(node));
    answer.setType(IQ.Type.result);
    answer.setStanzaId(query.getStanzaId());
    answer.setTo(query.getFrom());
    return answer;
  }

  private void onStanza(Stanza stanza) {
    switch (stanza) {
      case IQ iq -> SmackStanzas.reply(iq).ifPresent(listener::onReply);
      case org.jivesoftware.smack.packet.Presence presence ->
          listener.onPresence(SmackStanzas.presence(presence));
      case org.jivesoftware.smack.packet.Message message ->
          SmackMessages.message(message).ifPresent(listener::onMessage);
      default -> {} // there is no fourth kind
    }
  }

  @Override
  public Jid address() {
    return Objects.requireNonNull(SmackStanzas.jid(connection.getUser()));
  }

  @Override
  public void send(Iq iq) throws IOException {
    send(SmackStanzas.toSmack(iq));
  }

  @Override
  public void send(Presence presence) throws IOException {
    send(SmackStanzas.toSmack(presence));
  }

  @Override
  public void send(Message message) throws IOException {
    send(SmackMessages.toSmack(message));
  }

  private void send(Stanza stanza) throws IOException {
    try {
      connection.sendStanza(stanza);
    } catch (SmackException.NotConnectedException gone) {
      throw new IOException("not connected", gone);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }

  @Override
  public void close() {
    connection.disconnect();
    closed(null);
  }

  @Override
  public void abort(IOException cause) {
    closed(cause);
    connection.instantShutdown();
  }

  private void closed(@Nullable Exception cause) {
    if (closed.compareAndSet(false, true)) {
      listener.onClosed(cause);
    }
  }

  private final class Closing implements ConnectionListener {
    @Override
    public void connectionClosed() {
      closed(null);
    }

    @Override
    public void connectionClosedOnError(Exception cause) {
      closed(cause);
    }
  }
}
