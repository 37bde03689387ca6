// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.rayo.callcontrol.port.ClientGateway;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.CommandResult;
import org.rayo.protocol.core.RayoEvent;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.stanza.Presence;

/** Keeps what clients would receive, in order. */
public final class RecordingGateway implements ClientGateway {
  /** Something that a client received. */
  public sealed interface Message {
    Jid to();
  }

  /** The reply to one IQ. */
  public record Reply(ClientRequest request, CommandResult result) implements Message {
    @Override
    public Jid to() {
      return request.from();
    }
  }

  /** An event. */
  public record Event(Jid from, Jid to, RayoEvent event, Instant at) implements Message {}

  /** A presence that is no event. */
  public record Sent(Presence presence) implements Message {
    @Override
    public Jid to() {
      return Objects.requireNonNull(presence.to());
    }
  }

  /** A text, or the refusal of one. */
  public record Text(org.rayo.protocol.stanza.Message message) implements Message {
    @Override
    public Jid to() {
      return Objects.requireNonNull(message.to());
    }
  }

  private final List<Message> messages = new ArrayList<>();

  /** Nothing was received yet. */
  public RecordingGateway() {}

  @Override
  public void reply(ClientRequest request, CommandResult result) {
    messages.add(new Reply(request, result));
  }

  @Override
  public void event(Jid from, Jid to, RayoEvent event, Instant at) {
    messages.add(new Event(from, to, event, at));
  }

  @Override
  public void send(Presence presence) {
    messages.add(new Sent(presence));
  }

  @Override
  public void send(org.rayo.protocol.stanza.Message message) {
    messages.add(new Text(message));
  }

  public List<Message> messages() {
    return List.copyOf(messages);
  }

  public List<Reply> replies() {
    return messages.stream().filter(Reply.class::isInstance).map(Reply.class::cast).toList();
  }

  /** The replies to one request; more than one is a bug. */
  public List<CommandResult> repliesTo(ClientRequest request) {
    return replies().stream().filter(r -> r.request().equals(request)).map(Reply::result).toList();
  }

  public List<Event> events() {
    return messages.stream().filter(Event.class::isInstance).map(Event.class::cast).toList();
  }

  /** The message stanzas that were sent, refusals included. */
  public List<org.rayo.protocol.stanza.Message> sentMessages() {
    return messages.stream()
        .filter(Text.class::isInstance)
        .map(text -> ((Text) text).message())
        .toList();
  }

  /** The events that one client received. */
  public List<RayoEvent> eventsTo(Jid client) {
    return events().stream().filter(e -> e.to().equals(client)).map(Event::event).toList();
  }
}
