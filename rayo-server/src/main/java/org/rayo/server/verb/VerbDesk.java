// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.verb;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.ClientGateway;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.CommandResult;
import org.rayo.callcontrol.port.Letter;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.RayoCommand;
import org.rayo.protocol.core.RayoEvent;
import org.rayo.protocol.error.Parsed;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.legacy.LegacyVerb;
import org.rayo.protocol.legacy.LegacyVerbs;
import org.rayo.protocol.stanza.Message;
import org.rayo.protocol.stanza.Presence;
import org.rayo.protocol.xep0327.Xep0327Dialect;

/**
 * Stands between call control and the clients: commands that a verb gives are answered to the verb,
 * and what happens to the calls and components that it made is heard by it alone. Verbs live in
 * memory: after a failure of the node their calls go on without them.
 */
public final class VerbDesk implements ClientGateway {
  private final ClientGateway clients;
  private final BiConsumer<ClientRequest, RayoCommand> callControl;
  private final String domain;
  private final InstantSource clock;
  private final Rooms rooms = new Rooms();
  private final AtomicLong lastVerb = new AtomicLong();

  /** One verb acts at a time: they are rare, they never wait, and rooms tie them to each other. */
  private final ReentrantLock turn = new ReentrantLock();

  private final Map<String, Consumer<CommandResult>> asked = new ConcurrentHashMap<>();
  private final Map<Jid, RunningVerb> running = new ConcurrentHashMap<>();
  private final Map<Jid, RunningVerb> owned = new ConcurrentHashMap<>();
  private final Map<Jid, Set<RunningVerb>> onCalls = new ConcurrentHashMap<>();

  /**
   * @param clients where replies and events go that are not for a verb
   * @param callControl takes commands; answers through this object, perhaps at once
   */
  public VerbDesk(
      ClientGateway clients,
      BiConsumer<ClientRequest, RayoCommand> callControl,
      String domain,
      InstantSource clock) {
    this.clients = clients;
    this.callControl = callControl;
    this.domain = domain;
    this.clock = clock;
  }

  /** Whether a command is for a verb or starts one. */
  public boolean takes(ClientRequest request) {
    return LegacyVerbs.knows(request.payload()) || running.containsKey(canonical(request.to()));
  }

  /** Carries out what {@link #takes}; the reply follows. */
  public void command(ClientRequest request) {
    turn.lock();
    try {
      var verb = running.get(canonical(request.to()));
      if (LegacyVerbs.knows(request.payload())) {
        legacy(request, verb);
      } else if (verb != null) {
        verb.command(request, Xep0327Dialect.INSTANCE.readCommand(request.payload()));
      } else {
        refuse(request, StanzaError.itemNotFound("There is no such component any more"));
      }
    } finally {
      turn.unlock();
    }
  }

  private void legacy(ClientRequest request, @Nullable RunningVerb verb) {
    switch (LegacyVerbs.read(request.payload())) {
      case Parsed.Refused<LegacyVerb>(var error) -> refuse(request, error);
      case Parsed.Accepted<LegacyVerb>(LegacyVerb.Transfer transfer) when verb == null ->
          begin(new Transfer(this, request, "transfer-" + lastVerb.incrementAndGet(), transfer));
      case Parsed.Accepted<LegacyVerb>(LegacyVerb.Conference conference) when verb == null ->
          begin(
              new Conference(
                  this, request, "conference-" + lastVerb.incrementAndGet(), conference));
      case Parsed.Accepted<LegacyVerb>(var command) when verb instanceof Conference conference ->
          conference.command(request, command);
      case Parsed.Accepted<LegacyVerb> _ ->
          refuse(request, StanzaError.unknownFeature("This command does not belong here"));
    }
  }

  private void begin(RunningVerb verb) {
    if (verb.call().local() == null) {
      refuse(verb.request(), StanzaError.unknownFeature("A verb is started on a call"));
      return;
    }
    onCalls.computeIfAbsent(verb.call(), _ -> ConcurrentHashMap.newKeySet()).add(verb);
    running.put(verb.jid(), verb);
    verb.begin();
  }

  /** The address that events come from: {@code call.domain} and the resource 1 are aliases. */
  Jid canonical(Jid to) {
    var ours = to.domain().equals("call." + domain) ? domain : to.domain();
    return new Jid(to.local(), ours, "1".equals(to.resource()) ? null : to.resource());
  }

  Jid server() {
    return Jid.ofDomain(domain);
  }

  Rooms rooms() {
    return rooms;
  }

  /** A command in the name of the client; the answer comes back to the verb. */
  void ask(Jid client, Jid to, RayoCommand command, Consumer<CommandResult> answer) {
    var id = "verb-" + UUID.randomUUID();
    asked.put(id, answer);
    var payload = Xep0327Dialect.INSTANCE.writeCommand(command);
    callControl.accept(new ClientRequest(client, to, id, payload), command);
  }

  /** From now on the events of this entity are the verb's. */
  void own(Jid entity, RunningVerb verb) {
    owned.put(entity, verb);
  }

  void forget(RunningVerb verb) {
    running.remove(verb.jid());
    onCalls.computeIfPresent(
        verb.call(),
        (_, verbs) -> {
          verbs.remove(verb);
          return verbs.isEmpty() ? null : verbs;
        });
  }

  private void refuse(ClientRequest request, StanzaError error) {
    clients.reply(request, new CommandResult.Refused(error));
  }

  Instant now() {
    return clock.instant();
  }

  /** Verbs that have not completed. */
  public int size() {
    return running.size();
  }

  void answer(ClientRequest request, CommandResult result) {
    clients.reply(request, result);
  }

  @Override
  public CompletionStage<Void> deliver(Letter letter) {
    boolean taken =
        switch (letter.content()) {
          case Letter.Event(var from, var to, var event, _) -> isForVerb(from, to, event);
          case Letter.Reply(var request, var result) -> isForVerb(request, result);
        };
    return taken ? DELIVERED : clients.deliver(letter);
  }

  @Override
  public void reply(ClientRequest request, CommandResult result) {
    if (!isForVerb(request, result)) {
      clients.reply(request, result);
    }
  }

  private boolean isForVerb(ClientRequest request, CommandResult result) {
    var answer = asked.remove(request.id());
    if (answer != null) {
      inTurn(() -> answer.accept(result));
    }
    return answer != null;
  }

  @Override
  public void event(Jid from, Jid to, RayoEvent event, Instant at) {
    if (!isForVerb(from, to, event)) {
      clients.event(from, to, event, at);
    }
  }

  private boolean isForVerb(Jid from, Jid to, RayoEvent event) {
    var owner = owned.get(from);
    if (owner != null) {
      if (event instanceof CallEvent.End || event instanceof Complete) {
        owned.remove(from);
      }
      inTurn(() -> owner.onOwned(from, event));
      return true;
    }
    var verbs = onCalls.get(from);
    boolean[] kept = {false};
    if (verbs != null) {
      inTurn(
          () -> verbs.forEach(verb -> kept[0] |= verb.client().equals(to) && verb.onCall(event)));
    }
    return kept[0];
  }

  private void inTurn(Runnable action) {
    turn.lock();
    try {
      action.run();
    } finally {
      turn.unlock();
    }
  }

  @Override
  public void send(Presence presence) {
    clients.send(presence);
  }

  @Override
  public void send(Message message) {
    clients.send(message);
  }
}
