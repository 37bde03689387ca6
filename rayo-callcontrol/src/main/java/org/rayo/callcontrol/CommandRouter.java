// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.Addressing.Target;
import org.rayo.callcontrol.call.CallActor;
import org.rayo.callcontrol.call.CallInput;
import org.rayo.callcontrol.mixer.MixerInput;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.CommandResult.Refused;
import org.rayo.protocol.core.CallCommand;
import org.rayo.protocol.core.ComponentCommand;
import org.rayo.protocol.core.ComponentStart;
import org.rayo.protocol.core.Dial;
import org.rayo.protocol.core.RayoCommand;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.jid.Jid;

/**
 * Finds what a command is addressed to (XEP-0327 section 5): the server at its domain, a call at
 * {@code id@domain}, a mixer at {@code name@domain}, a component at {@code id@domain/component}.
 * The older {@code call.domain} is an alias of the domain, and the older resource {@code 1} means
 * the call itself.
 */
final class CommandRouter {
  static final String CALL_ITSELF = "1";
  private static final String XMPP = "xmpp:";
  private static final StanzaError TAKEN =
      new StanzaError(
          StanzaCondition.CONFLICT,
          StanzaError.Type.MODIFY,
          "There is a call or a mixer of this uri already");

  private final CallFactory factory;
  private final Addressing addressing;
  private final CallRegistry registry;
  private final CallMetrics metrics;
  private final List<String> domains;
  private final DialDesk dials;
  private final CommandHeaders headers;

  CommandRouter(
      CallControlConfig config,
      CallFactory factory,
      CallRegistry registry,
      Addressing addressing,
      CommandHeaders headers,
      CallMetrics metrics) {
    this.headers = headers;
    this.factory = factory;
    this.registry = registry;
    this.addressing = addressing;
    this.metrics = metrics;
    this.domains = addressing.domains();
    this.dials =
        new DialDesk(
            config,
            new DialRequests(addressing.callDomains(), headers),
            registry.loads(),
            factory.context().clock());
  }

  void configure(CallControlConfig config) {
    dials.configure(config);
  }

  void route(ClientRequest request, RayoCommand command) {
    metrics.count(CallCounter.COMMANDS);
    var to = request.to();
    var local = to.local();
    if (!domains.contains(to.domain())) {
      notFound(request, "This server does not answer for " + to.domain());
    } else if (local != null) {
      toParty(request, component(to), command);
    } else if (to.resource() != null) {
      notFound(request, "The server has no components");
    } else {
      toServer(request, command);
    }
  }

  private static @Nullable String component(Jid to) {
    return CALL_ITSELF.equals(to.resource()) ? null : to.resource();
  }

  private void toParty(ClientRequest request, @Nullable String component, RayoCommand command) {
    var target = addressing.find(request.from(), request.to());
    if (target instanceof Target.Nobody) {
      notFound(request, "There is no call or mixer " + request.to().bare() + ", or no more");
      return;
    }
    var objection = headers.objection(command);
    if (objection != null) {
      refuse(request, objection);
      return;
    }
    switch (target) {
      case Target.OneCall(var call) -> toCall(call, request, component, command);
      case Target.OneMixer(var mixer) ->
          mixer.tell(new MixerInput.ClientCommand(request, component, command));
      case Target.Nobody _ -> {
        // Answered above.
      }
    }
  }

  private void toCall(
      CallActor call, ClientRequest request, @Nullable String component, RayoCommand command) {
    if (!(command instanceof CallCommand.Redirect redirect) || !redirect.to().startsWith(XMPP)) {
      call.tell(new CallInput.ClientCommand(request, component, command));
      return;
    }
    var consultation = addressing.consultation(request.from(), redirect.to(), call);
    if (consultation == null) {
      refuse(request, StanzaError.itemNotFound("You control no answered call " + redirect.to()));
    } else {
      call.tell(new CallInput.ClientCommand(request, component, command, consultation));
    }
  }

  private void toServer(ClientRequest request, RayoCommand command) {
    switch (command) {
      case Dial dial -> dial(request, dial);
      case CallCommand _, ComponentStart _, ComponentCommand _ ->
          refuse(
              request,
              StanzaError.unknownFeature("The server itself takes dial only; address a call"));
    }
  }

  private void dial(ClientRequest request, Dial dial) {
    switch (dials.decide(request.from(), dial)) {
      case DialDesk.Denied(var error) -> {
        metrics.count(CallCounter.DIALS_DENIED);
        refuse(request, error);
      }
      case DialDesk.Granted granted -> dial(request, granted);
    }
  }

  private void dial(ClientRequest request, DialDesk.Granted granted) {
    if (addressing.find(request.from(), granted.address()) instanceof Target.OneMixer) {
      refuse(request, TAKEN);
      return;
    }
    var call = factory.outbound(request, granted);
    switch (registry.add(call)) {
      case ADMITTED -> {
        metrics.count(CallCounter.CALLS_DIALLED);
        call.begin(CallInput.StartDial::new);
      }
      case TAKEN -> refuse(request, TAKEN);
      case FULL -> refuse(request, StanzaError.resourceConstraint("There are too many calls"));
      case DRAINING, QUIESCED ->
          refuse(request, StanzaError.serviceUnavailable("The server takes no new calls"));
    }
  }

  private void notFound(ClientRequest request, String text) {
    metrics.count(CallCounter.COMMANDS_NOT_FOUND);
    refuse(request, StanzaError.itemNotFound(text));
  }

  private void refuse(ClientRequest request, StanzaError error) {
    factory.context().clients().reply(request, new Refused(error));
  }
}
