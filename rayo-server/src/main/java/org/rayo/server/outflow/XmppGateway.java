// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.outflow;

import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;
import org.rayo.callcontrol.port.ClientGateway;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.CommandResult;
import org.rayo.protocol.core.RayoEvent;
import org.rayo.protocol.dialect.Dialect;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.stanza.EventPresence;
import org.rayo.protocol.stanza.Iq;
import org.rayo.protocol.stanza.IqType;
import org.rayo.protocol.stanza.Message;
import org.rayo.protocol.stanza.Presence;

/** Writes replies and events as stanzas. */
public final class XmppGateway implements ClientGateway {
  private final StanzaSender sender;
  private final Dialect dialect;
  private final LongAdder errors = new LongAdder();

  public XmppGateway(StanzaSender sender, Dialect dialect) {
    this.sender = sender;
    this.dialect = dialect;
  }

  @Override
  public void reply(ClientRequest request, CommandResult result) {
    var asked =
        new Iq(request.from(), request.to(), request.id(), IqType.SET, request.payload(), null);
    sender.send(answer(asked, result).toXml());
  }

  private Iq answer(Iq asked, CommandResult result) {
    return switch (result) {
      case CommandResult.Done() -> asked.result(null);
      case CommandResult.Created(var ref) -> asked.result(dialect.writeRef(ref));
      case CommandResult.Refused(var error) -> {
        errors.increment();
        yield asked.refusal(error);
      }
    };
  }

  @Override
  public void event(Jid from, Jid to, RayoEvent event, Instant at) {
    sender.send(EventPresence.of(from, to, event, at, dialect).toXml());
  }

  @Override
  public void send(Presence presence) {
    sender.send(presence.toXml());
  }

  @Override
  public void send(Message message) {
    sender.send(message.toXml());
  }

  /** Commands that were answered with an error. */
  public long errors() {
    return errors.sum();
  }
}
