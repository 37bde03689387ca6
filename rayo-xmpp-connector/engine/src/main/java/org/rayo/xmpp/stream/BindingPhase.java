// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.stream;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.xmpp.api.ClientStream;
import org.rayo.xmpp.api.CloseReason;

/**
 * The client is known and needs a resource (RFC 6120 section 7). A resource that another stream of
 * the account has is taken over and that stream ends: most often it is the same program after it
 * lost its connection, and the full JID is what it controls its calls by.
 */
final class BindingPhase implements Phase {
  private final ClientChannel stream;
  private final StreamServices services;
  private final Jid account;

  BindingPhase(ClientChannel stream, StreamServices services, Jid account) {
    this.stream = stream;
    this.services = services;
    this.account = account;
  }

  @Override
  public XmlElement features() {
    return XmlElement.of(Namespaces.STREAMS, "features")
        .child(XmlElement.of(Namespaces.BIND, "bind").build())
        .child(
            XmlElement.of(Namespaces.SESSION, "session")
                .child(XmlElement.of(Namespaces.SESSION, "optional").build())
                .build())
        .build();
  }

  @Override
  public void received(XmlElement element) throws StreamViolation {
    var bind = element.child(Namespaces.BIND, "bind");
    if (!element.is(Namespaces.CLIENT, "iq")
        || !"set".equals(element.attribute("type"))
        || bind.isEmpty()) {
      throw new StreamViolation(StreamCondition.NOT_AUTHORIZED, "bind a resource first");
    }
    var resource = resource(bind.get());
    if (resource.isEmpty() || element.attribute("id") == null) {
      stream.send(
          Replies.error(
              element,
              services.settings().domain(),
              account.toString(),
              StanzaError.badRequest("not a resource (RFC 7622), or no id")));
      return;
    }
    bind(element, account.withResource(resource.get()));
  }

  private static Optional<String> resource(XmlElement bind) {
    var asked = bind.child(Namespaces.BIND, "resource").map(XmlElement::text).orElse("");
    return asked.isEmpty()
        ? Optional.of(UUID.randomUUID().toString())
        : Addresses.prepareResource(asked);
  }

  private void bind(XmlElement request, Jid jid) {
    var result =
        XmlElement.of(Namespaces.BIND, "bind")
            .child(XmlElement.of(Namespaces.BIND, "jid").text(jid.toString()).build())
            .build();
    // Before the stream can be found by its JID, so that nothing overtakes the result.
    stream.send(Replies.result(request, services.settings().domain(), jid.toString(), result));
    var client =
        new ClientStream(stream.streamId(), jid, remote(), stream.secured(), Instant.now());
    var bound = new BoundStream(client, stream);
    var replaced = services.registry().bind(bound);
    if (replaced != null) {
      replaced.end(CloseReason.REPLACED);
    }
    var lane = services.inflow().open(bound, replaced);
    stream.enter(new BoundPhase(stream, services, bound, lane));
  }

  private String remote() {
    return stream.remoteAddress() instanceof InetSocketAddress inet && inet.getAddress() != null
        ? inet.getAddress().getHostAddress() + ":" + inet.getPort()
        : String.valueOf(stream.remoteAddress());
  }

  @Override
  public void ended(CloseReason reason) {}
}
