// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import java.util.ArrayList;
import java.util.List;
import org.rayo.callcontrol.component.ComponentState;
import org.rayo.callcontrol.component.Components;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.protocol.stanza.Message;

/**
 * What clients wait for that nobody will answer when the node of a call dies; joins, which can be
 * picked up, are not in it.
 *
 * @param requests commands without an answer
 * @param texts messages that the other party has not confirmed
 */
public record Pending(List<ClientRequest> requests, List<Message> texts) {
  static final Pending NOTHING = new Pending(List.of(), List.of());

  public Pending {
    requests = List.copyOf(requests);
    texts = List.copyOf(texts);
  }

  static Pending of(CallState state) {
    var facts = state.facts();
    var requests = new ArrayList<>(of(facts.components()));
    if (!(state instanceof LiveState live)) {
      // What a session waited for was refused when the call began to end.
      return new Pending(requests, List.of());
    }
    var unanswered = live.unanswered();
    if (unanswered != null) {
      requests.add(unanswered);
    }
    requests.addAll(facts.session().unanswered());
    return new Pending(requests, List.copyOf(facts.session().texts().values()));
  }

  /** Commands to and for components that media has not answered. */
  public static List<ClientRequest> of(Components components) {
    var requests = new ArrayList<ClientRequest>();
    for (var component : components.byId().values()) {
      switch (component) {
        case ComponentState.Waiting waiting -> requests.add(waiting.request());
        case ComponentState.Starting starting -> requests.add(starting.request());
        case ComponentState.Running running -> requests.addAll(running.commands().values());
        case ComponentState.Stopping stopping -> requests.addAll(stopping.commands().values());
      }
    }
    return requests;
  }
}
