// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.fake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.ComponentId;
import org.rayo.callcontrol.port.JoinDirection;
import org.rayo.callcontrol.port.Media;
import org.rayo.callcontrol.port.MediaFlow;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.callcontrol.port.MediaInput.NegotiationFailed;
import org.rayo.callcontrol.port.MediaListener;
import org.rayo.callcontrol.port.MixerId;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.protocol.core.ComponentCommand;
import org.rayo.protocol.core.ComponentStart;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.ext.CompleteReason;

/**
 * Media that keeps its promises at once, or stays silent until the test says what happens. It
 * breaks the test when it is asked for something impossible, such as a second leg of one call.
 */
public final class FakeMedia implements Media {
  /** The description that every leg of this fake answers or offers. */
  public static final SessionDescription OURS = new SessionDescription("v=0 ours");

  private final MediaListener listener;
  private final Map<PartyId, List<ComponentId>> legs = new LinkedHashMap<>();
  private final List<String> log = new ArrayList<>();
  private final Map<PartyId, Integer> closes = new LinkedHashMap<>();
  private final Map<Set<PartyId>, PartyId> joins = new LinkedHashMap<>();
  private final Set<PartyId> closing = new HashSet<>();
  private boolean silent;
  private boolean breaks;
  private @Nullable StanzaError joinRefusal;
  private @Nullable NegotiationFailed objection;

  public FakeMedia(MediaListener listener) {
    this.listener = listener;
  }

  /** From now on the test answers for media. */
  public void beSilent() {
    silent = true;
  }

  /** The next join or change of one does not come about. */
  public void refuseNextJoin(StanzaError error) {
    joinRefusal = error;
  }

  /** The next thing that is asked of media fails as nothing should. */
  public void breakNext() {
    breaks = true;
  }

  private void note(String what) {
    log.add(what);
    if (breaks) {
      breaks = false;
      throw new IllegalStateException("media is broken, as the test wants");
    }
  }

  /** From now on every offer is out of the question. */
  public void objectTo(NegotiationFailed failure) {
    objection = failure;
  }

  /** What was asked, such as {@code open}, {@code start output-1}, {@code close}. */
  public List<String> log() {
    return List.copyOf(log);
  }

  /** Calls and mixers that media has. */
  public List<PartyId> parties() {
    return List.copyOf(legs.keySet());
  }

  public int openLegs() {
    return legs.size();
  }

  /** How often a leg was closed. */
  public int closes(PartyId call) {
    return closes.getOrDefault(call, 0);
  }

  /** Components that run. */
  public List<ComponentId> components(PartyId call) {
    return List.copyOf(legs.getOrDefault(call, List.of()));
  }

  @Override
  public Optional<NegotiationFailed> objection(SessionDescription offer) {
    return Optional.ofNullable(objection);
  }

  @Override
  public void open(CallId call, @Nullable SessionDescription offer) {
    note("open");
    if (legs.putIfAbsent(call, new ArrayList<>()) != null) {
      throw new AssertionError("a second leg for " + call);
    }
    say(call, offer == null ? new MediaInput.Offered(OURS) : new MediaInput.Negotiated(OURS));
  }

  @Override
  public void complete(CallId call, SessionDescription answer) {
    note("complete " + answer.sdp());
    say(call, new MediaInput.Negotiated(null));
  }

  @Override
  public void renegotiate(CallId call, @Nullable SessionDescription offer) {
    note("renegotiate");
    say(call, offer == null ? new MediaInput.Offered(OURS) : new MediaInput.Negotiated(OURS));
  }

  @Override
  public void offer(CallId call, MediaFlow flow) {
    note("offer " + flow);
    say(call, new MediaInput.Offered(OURS));
  }

  @Override
  public void withdraw(CallId call) {
    note("withdraw");
  }

  @Override
  public void mute(CallId call, boolean muted) {
    note(muted ? "mute" : "unmute");
  }

  @Override
  public void sendDtmf(CallId call, String commandId, String tones) {
    note("dtmf " + tones);
    say(call, new MediaInput.DtmfSent(commandId, null));
  }

  @Override
  public void openMixer(MixerId mixer) {
    note("open mixer " + mixer.name());
    // One that was told to close may be asked for again before it said that it is gone.
    if (legs.put(mixer, new ArrayList<>()) != null && !closing.remove(mixer)) {
      throw new AssertionError("a second mixer " + mixer);
    }
    say(mixer, new MediaInput.MixerReady());
  }

  /** The media server of a call or mixer is gone. */
  public void lose(PartyId party) {
    joins.keySet().removeIf(both -> both.contains(party));
    listener.media(party, new MediaInput.Lost());
  }

  @Override
  public void reopen(PartyId party, MediaFlow flow) {
    note("reopen " + flow);
    say(
        party,
        switch (party) {
          case CallId _ -> new MediaInput.Offered(OURS);
          case MixerId _ -> new MediaInput.MixerReady();
        });
  }

  @Override
  public void join(PartyId first, PartyId second, JoinDirection direction) {
    note("join " + direction);
    if (joinRefusal != null) {
      listener.media(first, new MediaInput.JoinRefused(second, joinRefusal));
      joinRefusal = null;
    } else if (legs.containsKey(first) && legs.containsKey(second)) {
      joins.put(Set.of(first, second), first);
      say(first, new MediaInput.Joined(second));
    } else {
      var error = StanzaError.unexpectedRequest("no leg");
      listener.media(first, new MediaInput.JoinRefused(second, error));
    }
  }

  @Override
  public void unjoin(PartyId first, PartyId second) {
    note("unjoin");
    joins.remove(Set.of(first, second));
    say(first, new MediaInput.Unjoined(second));
  }

  /** Joins through which media flows now. */
  public int joins() {
    return joins.size();
  }

  @Override
  public void start(ComponentId component, ComponentStart start) {
    note("start " + component.value());
    var running = legs.get(component.party());
    if (running == null) {
      var error = StanzaError.itemNotFound("no leg");
      listener.media(component.party(), new MediaInput.ComponentRefused(component, error));
      return;
    }
    running.add(component);
    say(component.party(), new MediaInput.ComponentStarted(component));
  }

  @Override
  public void command(ComponentId component, String commandId, ComponentCommand command) {
    note("command " + component.value());
    say(component.party(), new MediaInput.CommandDone(component, commandId));
  }

  @Override
  public void stop(ComponentId component) {
    note("stop " + component.value());
    if (!silent) {
      finish(component, new Complete(new CompleteReason.Stopped(), null));
    }
  }

  @Override
  public void close(PartyId call) {
    closing.add(call);
    note("close");
    closes.merge(call, 1, Integer::sum);
    if (!silent) {
      closed(call);
    }
  }

  /** A component is over, unless it was over before. */
  public void finish(ComponentId component, Complete complete) {
    var running = legs.get(component.party());
    if (running != null && running.remove(component)) {
      listener.media(component.party(), new MediaInput.ComponentFinished(component, complete));
    }
  }

  /** Ends a component without a word. */
  void drop(ComponentId component) {
    var running = legs.get(component.party());
    if (running != null) {
      running.remove(component);
    }
  }

  /** The leg goes, by close or by itself: its components hang up first. */
  public void closed(PartyId call) {
    for (var component : components(call)) {
      finish(component, new Complete(new CompleteReason.HungUp(), null));
    }
    legs.remove(call);
    closing.remove(call);
    joins.keySet().removeIf(pair -> pair.contains(call));
    listener.media(call, new MediaInput.Closed());
  }

  private void say(PartyId call, MediaInput input) {
    if (!silent) {
      listener.media(call, input);
    }
  }
}
