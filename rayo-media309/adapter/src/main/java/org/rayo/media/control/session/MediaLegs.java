// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.session;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.media.mscontrol.MsControlFactory;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.ComponentId;
import org.rayo.callcontrol.port.JoinDirection;
import org.rayo.callcontrol.port.MediaFlow;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.callcontrol.port.MediaListener;
import org.rayo.callcontrol.port.MediaService;
import org.rayo.callcontrol.port.MixerId;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.media.control.record.RecordingPlace;
import org.rayo.media.driver.ext.MediaAdoption;
import org.rayo.media.driver.ext.MediaWitness;
import org.rayo.media.driver.ext.OfferCheck;
import org.rayo.protocol.core.ComponentCommand;
import org.rayo.protocol.core.ComponentStart;
import org.rayo.protocol.error.StanzaError;

/** The parties of all calls and mixers. Finds the party; everything else is its business. */
final class MediaLegs implements MediaService {
  private static final System.Logger LOG = System.getLogger(MediaLegs.class.getName());
  private static final Duration SHUTDOWN = Duration.ofSeconds(10);

  private final MsControlFactory factory;
  private final MediaListener listener;
  private final Surroundings surroundings;
  private final Map<PartyId, PartyControl> parties = new ConcurrentHashMap<>();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("media-control-", 0).factory());
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("media-control-clock").daemon().factory());

  MediaLegs(MsControlFactory factory, RecordingPlace recordings, MediaListener listener) {
    this.factory = factory;
    this.listener = listener;
    this.surroundings =
        new Surroundings(
            this::tell, threads, clock, recordings, Elsewhere.of(factory), parties::remove);
  }

  @Override
  public Optional<MediaInput.NegotiationFailed> objection(SessionDescription offer) {
    return factory instanceof OfferCheck judge
        ? Negotiation.objection(judge, offer)
        : Optional.empty();
  }

  @Override
  public void open(CallId call, @Nullable SessionDescription offer) {
    var leg = new CallLeg(call, surroundings);
    if (parties.putIfAbsent(call, leg) == null) {
      leg.open(factory, offer);
    } else {
      tell(call, noResources("The call has a leg already"));
    }
  }

  @Override
  public void complete(CallId call, SessionDescription answer) {
    withCall(call, leg -> leg.complete(answer));
  }

  @Override
  public void renegotiate(CallId call, @Nullable SessionDescription offer) {
    withCall(call, leg -> leg.negotiate(offer));
  }

  @Override
  public void offer(CallId call, MediaFlow flow) {
    withCall(call, leg -> leg.offer(flow));
  }

  @Override
  public void withdraw(CallId call) {
    if (parties.get(call) instanceof CallLeg leg) {
      leg.withdraw();
    }
  }

  @Override
  public void mute(CallId call, boolean muted) {
    if (parties.get(call) instanceof CallLeg leg) {
      leg.mute(muted);
    }
  }

  @Override
  public void sendDtmf(CallId call, String commandId, String tones) {
    var error = StanzaError.unexpectedRequest("The call has no media");
    with(
        call,
        party -> ((CallLeg) party).sendDtmf(commandId, tones),
        new MediaInput.DtmfSent(commandId, error));
  }

  @Override
  public void openMixer(MixerId mixer) {
    var party = new MixerParty(mixer, surroundings);
    if (parties.putIfAbsent(mixer, party) == null) {
      party.open(factory);
    } else {
      threads.execute(() -> tell(mixer, noResources("The mixer exists already")));
    }
  }

  @Override
  public void reopen(PartyId id, MediaFlow flow) {
    with(id, party -> party.reopen(factory, flow), noResources("There is nothing to make anew"));
  }

  @Override
  public void join(PartyId first, PartyId second, JoinDirection direction) {
    var peer = parties.get(second);
    var error = StanzaError.serviceUnavailable("There is no media to join");
    var refused = new MediaInput.JoinRefused(second, error);
    if (first.equals(second)) {
      threads.execute(() -> tell(first, refused));
    } else {
      with(first, party -> party.join(second, peer, direction), refused);
    }
  }

  @Override
  public void unjoin(PartyId first, PartyId second) {
    var peer = parties.get(second);
    with(first, party -> party.unjoin(second, peer), new MediaInput.Unjoined(second));
  }

  private static MediaInput noResources(String text) {
    return new MediaInput.NegotiationFailed(MediaInput.NegotiationFailed.Cause.NO_RESOURCES, text);
  }

  @Override
  public void start(ComponentId component, ComponentStart start) {
    var error = StanzaError.unexpectedRequest("The call or mixer has no media");
    with(
        component.party(),
        party -> party.start(component, start),
        new MediaInput.ComponentRefused(component, error));
  }

  @Override
  public void command(ComponentId component, String commandId, ComponentCommand command) {
    var error = StanzaError.itemNotFound("There is no such component");
    with(
        component.party(),
        party -> party.command(component, commandId, command),
        new MediaInput.CommandRefused(component, commandId, error));
  }

  /** A component that is not there has reported its end already. */
  @Override
  public void stop(ComponentId component) {
    var party = parties.get(component.party());
    if (party != null) {
      party.stop(component);
    }
  }

  @Override
  public void close(PartyId party) {
    with(party, PartyControl::close, new MediaInput.Closed());
  }

  @Override
  public CompletionStage<Boolean> adopt(PartyId id, Map<ComponentId, ComponentStart> running) {
    if (!(factory instanceof MediaAdoption media)) {
      return CompletableFuture.completedStage(false);
    }
    var party =
        switch (id) {
          case CallId call -> new CallLeg(call, surroundings);
          case MixerId mixer -> new MixerParty(mixer, surroundings);
        };
    if (parties.putIfAbsent(id, party) != null) {
      LOG.log(Level.WARNING, "{0} is here already and cannot be taken over", id);
      return CompletableFuture.completedStage(false);
    }
    return Takeover.of(party, media, running);
  }

  @Override
  public void abandon(PartyId id) {
    var party = parties.get(id);
    if (party != null && factory instanceof MediaAdoption media) {
      party.abandon(media);
    }
  }

  @Override
  public CompletionStage<Witness> mayGoOn(String split, String node) {
    if (!(factory instanceof MediaWitness witness)) {
      return CompletableFuture.completedStage(Witness.NONE);
    }
    return CompletableFuture.supplyAsync(() -> witness.mayGoOn(split, node), threads)
        .handle(
            (granted, error) -> {
              if (error != null) {
                LOG.log(Level.ERROR, "The media servers could not be asked as witnesses", error);
              }
              return granted == null ? Witness.NONE : granted ? Witness.GRANTED : Witness.DENIED;
            });
  }

  @Override
  public List<String> troubles() {
    return factory instanceof MediaWitness witness ? witness.troubles() : List.of();
  }

  private void withCall(CallId call, Consumer<CallLeg> work) {
    with(call, party -> work.accept((CallLeg) party), noResources("The call has no leg"));
  }

  private void with(PartyId id, Consumer<PartyControl> work, MediaInput otherwise) {
    var party = parties.get(id);
    if (party == null) {
      threads.execute(() -> tell(id, otherwise));
    } else {
      work.accept(party);
    }
  }

  private void tell(PartyId party, MediaInput input) {
    try {
      listener.media(party, input);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "Call control failed on " + input.getClass() + " of " + party, e);
    }
  }

  @Override
  public int openLegs() {
    return Math.toIntExact(parties.keySet().stream().filter(CallId.class::isInstance).count());
  }

  @Override
  public void close() {
    parties.values().forEach(PartyControl::close);
    long deadline = System.nanoTime() + SHUTDOWN.toNanos();
    for (var party : parties.values()) {
      party.awaitClosed(deadline - System.nanoTime());
    }
    clock.shutdown();
    if (factory instanceof AutoCloseable closeable) {
      close(closeable);
    }
    threads.shutdown();
    try {
      if (!threads.awaitTermination(1, TimeUnit.SECONDS)) {
        LOG.log(Level.WARNING, "Media work goes on after the shutdown");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void close(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      LOG.log(Level.WARNING, "Media does not shut down cleanly", e);
    }
  }
}
