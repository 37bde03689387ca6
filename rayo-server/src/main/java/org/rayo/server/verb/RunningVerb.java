// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.CommandResult;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.ComponentStart;
import org.rayo.protocol.core.RayoCommand;
import org.rayo.protocol.core.RayoEvent;
import org.rayo.protocol.core.Ref;
import org.rayo.protocol.error.Parsed;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.ext.CompleteReason;
import org.rayo.protocol.ext.Stop;
import org.rayo.protocol.input.Input;
import org.rayo.protocol.input.InputReason;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.stanza.Delay;
import org.rayo.protocol.stanza.Presence;
import org.rayo.protocol.stanza.PresenceType;
import org.rayo.protocol.xml.Namespaces;
import org.rayo.protocol.xml.XmlElement;

/**
 * A verb from its command to its completion. The desk calls it one at a time, so it has no lock. It
 * is answered once, completes once, and takes down what it made.
 */
abstract class RunningVerb {
  private static final String XMPP = "xmpp:";
  private final VerbDesk desk;
  private final ClientRequest request;
  private final Jid call;
  private final Jid jid;
  private final List<Jid> components = new ArrayList<>();
  private boolean answered;
  private boolean over;
  private boolean callGone;
  private @Nullable Jid terminator;
  private @Nullable Character terminatorKey;

  RunningVerb(VerbDesk desk, ClientRequest request, String id) {
    this.desk = desk;
    this.request = request;
    call = desk.canonical(request.to()).bare();
    jid = call.withResource(id);
  }

  /** Gives the first commands. */
  abstract void begin();

  /** An event of something that this verb made, other than a component. */
  abstract void onLeg(Jid leg, CallEvent event);

  /**
   * An event of the call on which it runs, not its end.
   *
   * @return whether the client shall not hear it
   */
  abstract boolean onJoin(RayoEvent event);

  /** Ends what it made, apart from components. */
  abstract void takeDown();

  /** The namespace of its completions. */
  abstract String completions();

  final Jid jid() {
    return jid;
  }

  final Jid call() {
    return call;
  }

  final Jid client() {
    return request.from();
  }

  final ClientRequest request() {
    return request;
  }

  final VerbDesk desk() {
    return desk;
  }

  /** Whether its call has ended, and what ran on it with it. */
  final boolean isCallGone() {
    return callGone;
  }

  final boolean isOver() {
    return over;
  }

  /** A command to the running verb: stop is the one that all have. */
  final void command(ClientRequest asking, Parsed<RayoCommand> command) {
    if (!isCreator(asking)) {
      return;
    }
    switch (command) {
      case Parsed.Accepted<RayoCommand>(Stop _) -> {
        desk.answer(asking, new CommandResult.Done());
        complete(Namespaces.RAYO_EXT_COMPLETE, "stop", null);
      }
      case Parsed.Accepted<RayoCommand> _ ->
          refuse(asking, StanzaError.unknownFeature("This component can be stopped, no more"));
      case Parsed.Refused<RayoCommand>(var error) -> refuse(asking, error);
    }
  }

  final boolean isCreator(ClientRequest asking) {
    if (asking.from().equals(client())) {
      return true;
    }
    refuse(asking, StanzaError.conflict("Another client started this component"));
    return false;
  }

  final void refuse(ClientRequest asking, StanzaError error) {
    desk.answer(asking, new CommandResult.Refused(error));
  }

  final void ask(Jid to, RayoCommand command, Consumer<CommandResult> answer) {
    desk.ask(client(), to, command, answer);
  }

  /** A command whose fate changes nothing: its object may be gone already. */
  final void tell(Jid to, RayoCommand command) {
    ask(to, command, _ -> {});
  }

  /** Starts a component whose events come here; a refusal refuses or fails the verb. */
  final void start(Jid on, ComponentStart component, Consumer<Jid> then) {
    ask(
        on,
        component,
        result -> {
          switch (result) {
            case CommandResult.Created(var ref) -> {
              var made = address(ref);
              desk.own(made, this);
              if (over) {
                tell(made, new Stop());
              } else {
                components.add(made);
                then.accept(made);
              }
            }
            case CommandResult.Refused(var error) -> fail(error);
            case CommandResult.Done() -> {
              // A component start is never answered so.
            }
          }
        });
  }

  static Jid address(Ref ref) {
    return Jid.parse(ref.uri().substring(XMPP.length()));
  }

  final void stop(@Nullable Jid component) {
    if (component != null && components.remove(component)) {
      tell(component, new Stop());
    }
  }

  /** Listens for the one key that ends the verb, if there is one, and goes on. */
  final void listen(@Nullable Character key, Runnable then) {
    if (key == null) {
      then.run();
      return;
    }
    terminatorKey = key;
    start(
        call,
        Input.dtmf(KeyGrammar.of(key)),
        input -> {
          terminator = input;
          then.run();
        });
  }

  final void onOwned(Jid from, RayoEvent event) {
    switch (event) {
      case Complete complete -> {
        components.remove(from);
        if (!over && from.equals(terminator)) {
          onKey(complete.reason());
        }
      }
      case CallEvent ofLeg when !over -> onLeg(from, ofLeg);
      default -> {
        // Nothing else is to be known of what the verb made.
      }
    }
  }

  /** The key ends the verb; after any other one listening goes on. */
  private void onKey(CompleteReason reason) {
    switch (reason) {
      case InputReason.Match _ -> complete(completions(), "terminator", null);
      case InputReason.NoMatch _ -> listen(terminatorKey, () -> {});
      default -> {
        // Stopped with the verb, or gone with the call.
      }
    }
  }

  final boolean onCall(RayoEvent event) {
    if (event instanceof CallEvent.End) {
      components.clear();
      callGone = true;
      complete(Namespaces.RAYO_EXT_COMPLETE, "hangup", null);
      return false;
    }
    return onJoin(event);
  }

  /** Answers the client's command; before any event. */
  final void started() {
    if (!answered) {
      answered = true;
      desk.answer(request, new CommandResult.Created(new Ref(XMPP + jid)));
    }
  }

  /** Before the answer a refusal, after it a completion. */
  final void fail(StanzaError error) {
    if (over) {
      return;
    }
    if (answered) {
      complete(Namespaces.RAYO_EXT_COMPLETE, "error", error.text());
    } else {
      answered = true;
      end();
      refuse(request, error);
    }
  }

  final void complete(String namespace, String reason, @Nullable String text) {
    if (over) {
      return;
    }
    started();
    end();
    var why = XmlElement.of(namespace, reason);
    if (text != null && !text.isEmpty()) {
      why.text(text);
    }
    send(
        PresenceType.UNAVAILABLE,
        XmlElement.of(Namespaces.RAYO_EXT, "complete").child(why.build()).build());
  }

  final void send(PresenceType type, XmlElement payload) {
    desk.send(Presence.directed(jid, client(), type, payload, Delay.write(desk.now())));
  }

  private void end() {
    over = true;
    desk.forget(this);
    takeDown();
    List.copyOf(components).forEach(this::stop);
  }
}
