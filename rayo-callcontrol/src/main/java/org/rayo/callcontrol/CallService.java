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
  private final ClientPresence presence;
  private final IncomingCalls incoming;
  private final CommandRouter commands;
  private final CallFactory factory;
  private final ClientTexts texts;
  private final Takeover takeover;

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
    this.presence =
        new ClientPresence(
            Jid.ofDomain(config.domain()),
            clients,
            offers,
            registry,
            mixers,
            new MixerPresences(ports.clients(), addressing),
            ports.clients());
    this.factory = new CallFactory(config, ports, ways, registry, mixers.peers(), offers);
    this.incoming = new IncomingCalls(factory, registry, offers, metrics);
    this.commands =
        new CommandRouter(
            config,
            factory,
            registry,
            addressing,
            new CommandHeaders(ports.signaling()::canSend),
            metrics);
    this.texts = new ClientTexts(config.domain(), registry, ports.clients());
    mixers.peers().start();
    this.takeover = new Takeover(ports, factory.context(), registry, mixers, metrics);
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
    presence.told(client, to, show);
  }

  /**
   * A client that was offered a call does not want it, which it says by a presence of any show but
   * chat, or of type error, to the call. Others may be asked; unlike by reject, the call goes on.
   */
  public void offerRefused(Jid client, Jid call) {
    presence.refused(client, call);
  }

  /**
   * A client has logged in. Where an application of it says so, the server subscribes to its
   * presence (RFC 6121 section 3.1); that applies to clients that log in from then on.
   *
   * @param client full JID
   */
  public void connected(Jid client) {
    presence.connected(client);
  }

  /**
   * The stream of a client is gone: it is offered no more, and calls that wait for it alone end.
   */
  public void clientGone(Jid client) {
    presence.gone(client);
  }

  /**
   * The node of a client is lost, and the client may be back soon on another one: it is offered
   * nothing new, and what it was offered waits for it. {@link #clientGone} follows where it does
   * not come.
   */
  public void clientUnreachable(Jid client) {
    clients.gone(client);
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
    presence.configured();
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
   * Takes presence about a subscription: of a client to a mixer (XEP-0327 section 6.4), for which
   * clients of its zone need no permission, or of the server to the client.
   *
   * @param type any but available, unavailable and error
   */
  public void subscription(Jid client, Jid to, PresenceType type) {
    presence.subscription(client, to, type);
  }

  /** Whether an address is the one of a call, ended or not, or a mixer of this node. */
  public boolean isHere(Jid client, Jid entity) {
    return !(addressing.find(client, entity) instanceof Addressing.Target.Nobody);
  }

  /** The calls and mixers, of whatever node, that a client may mean by an address. */
  public List<PartyId> namedBy(Jid client, Jid entity) {
    return addressing.named(client, entity);
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

  /**
   * Refuses new calls until told otherwise, inbound ones as busy (486), while those that are up go
   * on. Unlike {@link #drain} this is an operator's wish, not the way to a stop.
   */
  public void quiesce(boolean on) {
    registry.quiesce(on);
  }

  public boolean quiesced() {
    return registry.quiesced();
  }

  /** Whether nothing of any call or mixer is here, those that end included. */
  public boolean isIdle() {
    return registry.all().isEmpty() && mixers.all().isEmpty();
  }

  /** Goes on with the calls of nodes that are gone, and lets go of those that others go on with. */
  public Takeover takeover() {
    return takeover;
  }

  @Override
  public void wanted(CallId call) {
    factory.context().executor().execute(() -> takeover.now(call));
  }

  /** Ends every call, as before a stop that waits no longer. */
  public void hangupAll() {
    for (var call : registry.all()) {
      call.tell(new CallInput.OperatorHangup());
    }
  }
}
