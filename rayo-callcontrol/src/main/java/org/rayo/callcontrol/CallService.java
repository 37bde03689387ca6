// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.call.CallActor;
import org.rayo.callcontrol.call.CallInput;
import org.rayo.callcontrol.call.Ended;
import org.rayo.callcontrol.call.Ending;
import org.rayo.callcontrol.control.AvailableClients;
import org.rayo.callcontrol.control.ClientShow;
import org.rayo.callcontrol.mixer.MixerActor;
import org.rayo.callcontrol.mixer.MixerInput;
import org.rayo.callcontrol.mixer.MixerInput.Presence.Wish;
import org.rayo.callcontrol.mixer.MixerState;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.IncomingCall;
import org.rayo.callcontrol.port.Media;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.callcontrol.port.MediaListener;
import org.rayo.callcontrol.port.MixerId;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.callcontrol.port.SignalingListener;
import org.rayo.protocol.core.RayoCommand;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.stanza.Message;
import org.rayo.protocol.stanza.PresenceType;

/**
 * Call control of one node: takes what clients, signalling and media say, and shows the calls to
 * management. Every method may be called from any thread and returns without waiting for a call.
 */
public final class CallService implements SignalingListener, MediaListener {
  private volatile CallControlConfig config;
  private final OfferDesk offers;
  private final CallMetrics metrics = new CallMetrics();
  private final AvailableClients clients = new AvailableClients();
  private final CallRegistry registry;
  private final MixerRegistry mixers;
  private final Addressing addressing;
  private final Visibility visibility;
  private final MixerPresences presences;
  private final IncomingCalls incoming;
  private final CommandRouter commands;
  private final CallFactory factory;
  private final ClientTexts texts;

  /**
   * @param media makes media from its listener, which hears nothing before this constructor is done
   */
  public CallService(
      CallControlConfig config, CallPorts ports, Function<MediaListener, ? extends Media> media) {
    this.config = config;
    this.registry = new CallRegistry(metrics, config.limits().calls());
    this.offers = new OfferDesk(config, clients, registry);
    var ways = media.apply(this);
    this.mixers = new MixerRegistry(config, ports, ways, registry, metrics);
    this.addressing = new Addressing(config, registry, mixers);
    this.visibility = new Visibility(config, registry, mixers, addressing);
    this.presences = new MixerPresences(ports.clients(), addressing);
    this.factory = new CallFactory(config, ports, ways, registry, mixers.peers(), offers);
    this.incoming = new IncomingCalls(factory, registry, offers, metrics);
    this.commands = new CommandRouter(config, factory, registry, addressing, metrics);
    this.texts = new ClientTexts(config.domain(), registry, ports.clients());
  }

  @Override
  public void incoming(IncomingCall call) {
    incoming.take(call);
  }

  @Override
  public void signal(CallId call, SignalingInput input) {
    tell(call, new CallInput.FromSignaling(input));
  }

  @Override
  public void media(PartyId party, MediaInput input) {
    switch (party) {
      case CallId call -> media(call, input);
      case MixerId id -> {
        var mixer = mixers.find(id);
        if (mixer != null) {
          mixer.tell(new MixerInput.FromMedia(input));
        }
      }
    }
  }

  private void media(CallId call, MediaInput input) {
    if (!(input instanceof MediaInput.Inactive)) {
      tell(call, new CallInput.FromMedia(input));
    } else {
      var reason = config.inactivityEnds();
      if (reason != null) {
        tell(call, new CallInput.MediaSilent(reason));
      }
    }
  }

  /** Nothing is lost on a call that is gone: whatever is said of it does not matter any more. */
  private void tell(CallId id, CallInput input) {
    var call = registry.find(id);
    if (call != null) {
      call.tell(input);
    }
  }

  /**
   * Carries out a command; exactly one reply follows, sooner or later.
   *
   * @param request whose {@code to} decides what is commanded: the server, a call or a component
   */
  public void command(ClientRequest request, RayoCommand command) {
    commands.route(request, command);
  }

  /**
   * Takes a message that a client sent; what cannot be sent on comes back as an error.
   *
   * @param from full JID of the client
   * @param to where it wrote to
   */
  public void message(Jid from, Jid to, Message message) {
    texts.take(from, to, message);
  }

  /**
   * Takes presence that a client sent.
   *
   * @param client full JID
   * @param to null when the presence was not directed to anybody
   */
  public void presence(Jid client, @Nullable Jid to, ClientShow show) {
    if (to != null && to.local() != null) {
      // Says something about one call or mixer, not about the client.
      presences.told(client, to, show == ClientShow.UNAVAILABLE ? Wish.SILENCE : Wish.LISTEN);
      if (show != ClientShow.CHAT && show != ClientShow.NONE) {
        offerRefused(client, to);
      }
    } else if (show == ClientShow.UNAVAILABLE) {
      clientGone(client);
    } else if (to != null) {
      clients.presence(client, show);
      switch (show) {
        case CHAT -> registry.queued().inOrder().forEach(this::lookForClients);
        case AWAY, DND, XA -> tellUncontrolled(new CallInput.ClientBusy(client));
        case NONE, UNAVAILABLE -> {}
      }
    }
  }

  /**
   * A client that was offered a call does not want it, which it says by a presence of any show but
   * chat, or of type error, to the call. Others may be asked; unlike by reject, the call goes on.
   */
  public void offerRefused(Jid client, Jid call) {
    var local = call.local();
    if (local != null) {
      tell(new CallId(local), new CallInput.OfferRefused(client));
    }
  }

  private void lookForClients(CallId id) {
    var call = registry.find(id);
    if (call != null) {
      call.lookForClients();
    }
  }

  /**
   * The stream of a client is gone: it is offered no more, and calls that wait for it alone end.
   */
  public void clientGone(Jid client) {
    clients.gone(client);
    offers.forget(client);
    mixers.all().forEach(mixer -> mixer.tell(new MixerInput.ClientGone(client)));
    tellUncontrolled(new CallInput.ClientGone(client));
  }

  private void tellUncontrolled(CallInput input) {
    for (var call : registry.all()) {
      if (call.state().facts().control().controller() == null) {
        call.tell(input);
      }
    }
  }

  /** Whether a client asked for calls. */
  public boolean isAvailable(Jid client) {
    return clients.contains(client);
  }

  /** Calls that a client controls now. */
  public int callsOf(Jid client) {
    return registry.loads().of(client);
  }

  /**
   * Takes other applications, limits and timeouts, in force from the next call and the next timer;
   * calls that are up keep what they were offered to. The domain, the zone and the size of
   * mailboxes do not change.
   */
  public void configure(CallControlConfig next) {
    config = next;
    registry.limit(next.limits().calls());
    offers.configure(next);
    factory.configure(next);
    mixers.configure(next);
    commands.configure(next);
    registry.queued().inOrder().forEach(this::lookForClients);
  }

  /** The calls that have not ended; a snapshot. */
  public Collection<CallView> calls() {
    return registry.all().stream()
        .map(CallActor::state)
        .filter(state -> !(state instanceof Ended))
        .map(CallViews::of)
        .toList();
  }

  public Optional<CallView> call(String id) {
    return Optional.ofNullable(registry.find(new CallId(id)))
        .map(CallActor::state)
        .filter(state -> !(state instanceof Ended))
        .map(CallViews::of);
  }

  /** The mixers of all security zones; a snapshot. */
  public Collection<MixerView> mixers() {
    return mixers.all().stream()
        .map(MixerActor::state)
        .filter(state -> !(state instanceof MixerState.Absent))
        .map(MixerViews::of)
        .toList();
  }

  /**
   * Ends a mixer; the calls in it go on.
   *
   * @param id of a {@link MixerView}
   * @return false when there is no such mixer
   */
  public boolean destroyMixer(String id) {
    for (var mixer : mixers.all()) {
      if (MixerViews.of(mixer.state()).id().equals(id)) {
        mixer.tell(new MixerInput.Destroy());
        return true;
      }
    }
    return false;
  }

  /** The calls and mixers that a client may know of. */
  public List<VisibleEntity> visibleTo(Jid client) {
    return visibility.entities(client);
  }

  /**
   * What an entity is, if the client may know of it.
   *
   * @param entity address of a call, a mixer or a component of one
   */
  public Optional<EntityKind> kindOf(Jid client, Jid entity) {
    return visibility.kind(client, entity);
  }

  /**
   * The components of a call or mixer and the parties it is joined to, if the client may know of
   * it.
   */
  public Optional<List<VisibleEntity>> partsOf(Jid client, Jid entity) {
    return visibility.parts(client, entity);
  }

  /**
   * Answers presence about a subscription to a mixer (XEP-0327 section 6.4): clients of its zone
   * need no permission.
   *
   * @param type subscribe, unsubscribe or probe; others need no answer
   */
  public void subscription(Jid client, Jid to, PresenceType type) {
    presences.subscription(client, to, type);
  }

  /** Calls that have not ended. */
  public int activeCalls() {
    return registry.active();
  }

  /**
   * Ends a call as if its controlling client had said so.
   *
   * @return false when there is no such call, or it ends already
   */
  public boolean hangup(String id) {
    var call = registry.find(new CallId(id));
    if (call == null || call.state() instanceof Ending || call.state() instanceof Ended) {
      return false;
    }
    call.tell(new CallInput.OperatorHangup());
    return true;
  }

  /** Counters by name. */
  public Map<String, Long> counters() {
    return metrics.values();
  }

  /**
   * Takes no new calls, from either side.
   *
   * @return done when the last call is over; never, when it never is
   */
  public CompletableFuture<Void> drain() {
    return registry.drain();
  }

  /** Takes calls again. */
  public void resume() {
    registry.resume();
  }

  /** Ends every call, as before a stop that waits no longer. */
  public void hangupAll() {
    for (var call : registry.all()) {
      call.tell(new CallInput.OperatorHangup());
    }
  }
}
