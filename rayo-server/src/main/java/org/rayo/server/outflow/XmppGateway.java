// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.outflow;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import org.rayo.callcontrol.port.ClientGateway;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.CommandResult;
import org.rayo.callcontrol.port.Letter;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.RayoEvent;
import org.rayo.protocol.core.Ref;
import org.rayo.protocol.dialect.Dialect;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.stanza.EventPresence;
import org.rayo.protocol.stanza.Iq;
import org.rayo.protocol.stanza.IqType;
import org.rayo.protocol.stanza.Message;
import org.rayo.protocol.stanza.Presence;
import org.rayo.protocol.xep0327.Xep0327Dialect;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.server.dialect.ClientDialects;

/** Writes replies and events as stanzas, each in the dialect of its receiver. */
public final class XmppGateway implements ClientGateway {
  /** Far more than components can run; beyond it completions have the standard's names. */
  private static final int MAX_COMPONENTS = 100_000;

  private static final String XMPP = "xmpp:";

  private final StanzaSender sender;
  private final ClientDialects dialects;
  private final Predicate<Jid> isCall;

  /** Running components whose events are named after the command that started them. */
  private final Map<Jid, Dialect> components = new ConcurrentHashMap<>();

  private final LongAdder errors = new LongAdder();

  /**
   * @param isCall tells calls from mixers, which may send the same events
   */
  public XmppGateway(StanzaSender sender, ClientDialects dialects, Predicate<Jid> isCall) {
    this.sender = sender;
    this.dialects = dialects;
    this.isCall = isCall;
  }

  @Override
  public CompletionStage<Void> deliver(Letter letter) {
    return sender.send(
        switch (letter.content()) {
          case Letter.Event(var from, var to, var event, var at) -> stanza(from, to, event, at);
          case Letter.Reply(var request, var result) -> stanza(request, result);
        },
        letter);
  }

  @Override
  public void reply(ClientRequest request, CommandResult result) {
    sender.send(stanza(request, result));
  }

  private XmlElement stanza(ClientRequest request, CommandResult result) {
    var asked =
        new Iq(request.from(), request.to(), request.id(), IqType.SET, request.payload(), null);
    return answer(request, asked, result).toXml();
  }

  private Iq answer(ClientRequest request, Iq asked, CommandResult result) {
    return switch (result) {
      case CommandResult.Done() -> asked.result(null);
      case CommandResult.Created(var ref) -> {
        var own = dialects.of(request.from());
        var dialect = own.answering(request.payload());
        if (dialect != own) {
          remember(ref, dialect);
        }
        yield asked.result(dialect.writeRef(ref));
      }
      case CommandResult.Refused(var error) -> {
        errors.increment();
        yield asked.refusal(error);
      }
    };
  }

  private void remember(Ref ref, Dialect dialect) {
    var entity = ref.uri().startsWith(XMPP) ? Jid.parse(ref.uri().substring(XMPP.length())) : null;
    if (entity != null && entity.resource() != null && components.size() < MAX_COMPONENTS) {
      components.put(entity, dialect);
    }
  }

  @Override
  public void event(Jid from, Jid to, RayoEvent event, Instant at) {
    sender.send(stanza(from, to, event, at));
  }

  private XmlElement stanza(Jid from, Jid to, RayoEvent event, Instant at) {
    return EventPresence.of(from, to, event, at, dialect(from, to, event)).toXml();
  }

  private Dialect dialect(Jid from, Jid to, RayoEvent event) {
    var dialect = dialects.of(to);
    if (dialect == Xep0327Dialect.INSTANCE) {
      return dialect;
    }
    if (event instanceof Complete) {
      var component = components.remove(from);
      return component == null ? dialect : component;
    }
    boolean ofMixer =
        (event instanceof CallEvent.Joined || event instanceof CallEvent.Unjoined)
            && !isCall.test(from);
    return ofMixer ? dialect.ofMixer() : dialect;
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
