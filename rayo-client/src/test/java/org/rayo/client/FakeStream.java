// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.client;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.rayo.client.wire.XmppStream;
import org.rayo.protocol.core.RayoCommand;
import org.rayo.protocol.core.RayoEvent;
import org.rayo.protocol.core.Ref;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.stanza.EventPresence;
import org.rayo.protocol.stanza.Iq;
import org.rayo.protocol.stanza.Message;
import org.rayo.protocol.stanza.Presence;
import org.rayo.protocol.xep0327.Xep0327Dialect;
import org.rayo.protocol.xml.XmlElement;

/** The server's side of a stream, played by the test on its own thread. */
final class FakeStream implements XmppStream {
  static final Jid CLIENT = Jid.parse("ivr@rayo.example/1");
  static final Instant AT = Instant.parse("2026-11-21T10:00:00.123Z");

  final Queue<Iq> requests = new ArrayDeque<>();
  final List<Presence> presences = new ArrayList<>();
  final List<Message> messages = new ArrayList<>();
  final CountDownLatch closed = new CountDownLatch(1);
  private final Listener listener;
  private boolean open = true;

  FakeStream(Listener listener) {
    this.listener = listener;
  }

  @Override
  public Jid address() {
    return CLIENT;
  }

  @Override
  public void send(Iq iq) throws IOException {
    if (!open) {
      throw new IOException("closed");
    }
    requests.add(iq);
  }

  @Override
  public void send(Presence presence) {
    presences.add(presence);
  }

  @Override
  public void send(Message message) {
    messages.add(message);
  }

  void message(Message message) {
    listener.onMessage(message);
  }

  @Override
  public void close() {
    closed.countDown();
    drop(null);
  }

  @Override
  public void abort(IOException cause) {
    drop(cause);
  }

  void drop(@Nullable Exception cause) {
    open = false;
    listener.onClosed(cause);
  }

  void event(String from, RayoEvent event) {
    listener.onPresence(
        EventPresence.of(Jid.parse(from), CLIENT, event, AT, Xep0327Dialect.INSTANCE));
  }

  void presence(Presence presence) {
    listener.onPresence(presence);
  }

  /** The oldest request without an answer. */
  RayoCommand command() {
    var iq = requests.element();
    return Xep0327Dialect.INSTANCE.readCommand(payload(iq)).orElseThrow();
  }

  private static XmlElement payload(Iq iq) {
    var payload = iq.payload();
    if (payload == null) {
      throw new AssertionError("no payload");
    }
    return payload;
  }

  void done() {
    listener.onReply(requests.remove().result(null));
  }

  void answered(XmlElement payload) {
    listener.onReply(requests.remove().result(payload));
  }

  void created(String jid) {
    listener.onReply(
        requests.remove().result(Xep0327Dialect.INSTANCE.writeRef(new Ref("xmpp:" + jid))));
  }

  void refused(StanzaError error) {
    listener.onReply(requests.remove().refusal(error));
  }
}
