// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.fake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.ComponentId;
import org.rayo.callcontrol.port.Media;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.callcontrol.port.MediaInput.NegotiationFailed;
import org.rayo.callcontrol.port.MediaListener;
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
  private final Map<CallId, List<ComponentId>> legs = new LinkedHashMap<>();
  private final List<String> log = new ArrayList<>();
  private final Map<CallId, Integer> closes = new LinkedHashMap<>();
  private boolean silent;
  private @Nullable NegotiationFailed objection;

  public FakeMedia(MediaListener listener) {
    this.listener = listener;
  }

  /** From now on the test answers for media. */
  public void beSilent() {
    silent = true;
  }

  /** From now on every offer is out of the question. */
  public void objectTo(NegotiationFailed failure) {
    objection = failure;
  }

  /** What was asked, such as {@code open}, {@code start output-1}, {@code close}. */
  public List<String> log() {
    return List.copyOf(log);
  }

  public int openLegs() {
    return legs.size();
  }

  /** How often a leg was closed. */
  public int closes(CallId call) {
    return closes.getOrDefault(call, 0);
  }

  /** Components that run. */
  public List<ComponentId> components(CallId call) {
    return List.copyOf(legs.getOrDefault(call, List.of()));
  }

  @Override
  public Optional<NegotiationFailed> objection(SessionDescription offer) {
    return Optional.ofNullable(objection);
  }

  @Override
  public void open(CallId call, @Nullable SessionDescription offer) {
    log.add("open");
    if (legs.putIfAbsent(call, new ArrayList<>()) != null) {
      throw new AssertionError("a second leg for " + call);
    }
    say(call, offer == null ? new MediaInput.Offered(OURS) : new MediaInput.Negotiated(OURS));
  }

  @Override
  public void complete(CallId call, SessionDescription answer) {
    log.add("complete " + answer.sdp());
    say(call, new MediaInput.Negotiated(null));
  }

  @Override
  public void renegotiate(CallId call, @Nullable SessionDescription offer) {
    log.add("renegotiate");
    say(call, offer == null ? new MediaInput.Offered(OURS) : new MediaInput.Negotiated(OURS));
  }

  @Override
  public void start(ComponentId component, ComponentStart start) {
    log.add("start " + component.value());
    var running = legs.get(component.call());
    if (running == null) {
      var error = StanzaError.itemNotFound("no leg");
      listener.media(component.call(), new MediaInput.ComponentRefused(component, error));
      return;
    }
    running.add(component);
    say(component.call(), new MediaInput.ComponentStarted(component));
  }

  @Override
  public void command(ComponentId component, String commandId, ComponentCommand command) {
    log.add("command " + component.value());
    say(component.call(), new MediaInput.CommandDone(component, commandId));
  }

  @Override
  public void stop(ComponentId component) {
    log.add("stop " + component.value());
    if (!silent) {
      finish(component, new Complete(new CompleteReason.Stopped(), null));
    }
  }

  @Override
  public void close(CallId call) {
    log.add("close");
    closes.merge(call, 1, Integer::sum);
    if (!silent) {
      closed(call);
    }
  }

  /** A component is over, unless it was over before. */
  public void finish(ComponentId component, Complete complete) {
    var running = legs.get(component.call());
    if (running != null && running.remove(component)) {
      listener.media(component.call(), new MediaInput.ComponentFinished(component, complete));
    }
  }

  /** The leg goes, by close or by itself: its components hang up first. */
  public void closed(CallId call) {
    for (var component : components(call)) {
      finish(component, new Complete(new CompleteReason.HungUp(), null));
    }
    legs.remove(call);
    listener.media(call, new MediaInput.Closed());
  }

  private void say(CallId call, MediaInput input) {
    if (!silent) {
      listener.media(call, input);
    }
  }
}
