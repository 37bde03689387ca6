// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.fake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.ComponentId;
import org.rayo.callcontrol.port.JoinDirection;
import org.rayo.callcontrol.port.Media;
import org.rayo.callcontrol.port.MediaFlow;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.callcontrol.port.MediaListener;
import org.rayo.callcontrol.port.MixerId;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.protocol.core.ComponentCommand;
import org.rayo.protocol.core.ComponentStart;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.ext.CompleteReason;

/**
 * A media server that all nodes of a cluster use. It keeps what it said until the node has worked
 * it off, and says it again to who adopts the party.
 */
public final class ClusterMedia {
  private final FakeMedia server = new FakeMedia(this::said);
  private final Map<PartyId, ClusterNode> nodes = new HashMap<>();
  private final Map<ClusterNode, MediaListener> listeners = new HashMap<>();
  private final Map<PartyId, List<MediaInput>> unacknowledged = new LinkedHashMap<>();
  private final Map<ComponentId, ComponentStart> adopted = new HashMap<>();

  ClusterMedia() {}

  public FakeMedia server() {
    return server;
  }

  Media of(ClusterNode node, MediaListener listener) {
    listeners.put(node, listener);
    return new Driver(node);
  }

  /** As what components were adopted last. */
  public Map<ComponentId, ComponentStart> adopted() {
    return Map.copyOf(adopted);
  }

  /** Something that the test makes up. */
  public void say(PartyId party, MediaInput input) {
    said(party, input);
  }

  private void said(PartyId party, MediaInput input) {
    if (isEvent(input)) {
      unacknowledged.computeIfAbsent(party, _ -> new ArrayList<>()).add(input);
    }
    tell(party, input);
  }

  /** Nobody asked for it; an answer is lost with whoever asked. */
  private static boolean isEvent(MediaInput input) {
    return switch (input) {
      case MediaInput.ComponentFinished _,
          MediaInput.InputTimersStarted _,
          MediaInput.SignalDetected _,
          MediaInput.DtmfReceived _,
          MediaInput.StartedSpeaking _,
          MediaInput.StoppedSpeaking _ ->
          true;
      default -> false;
    };
  }

  private void tell(PartyId party, MediaInput input) {
    var node = nodes.get(party);
    var listener = node == null ? null : listeners.get(node);
    if (node != null && listener != null) {
      node.execute(() -> listener.media(party, input));
    }
  }

  /** Everything that was said to nodes that live was worked off. */
  void acknowledge() {
    unacknowledged.keySet().removeIf(party -> !isOrphan(party));
  }

  private boolean isOrphan(PartyId party) {
    var node = nodes.get(party);
    return node == null || node.isDead();
  }

  private final class Driver implements Media {
    private final ClusterNode node;

    Driver(ClusterNode node) {
      this.node = node;
    }

    private void ask(PartyId party, Runnable what) {
      node.act(
          () -> {
            nodes.put(party, node);
            what.run();
          });
    }

    @Override
    public void open(CallId call, @Nullable SessionDescription offer) {
      ask(call, () -> server.open(call, offer));
    }

    @Override
    public void complete(CallId call, SessionDescription answer) {
      ask(call, () -> server.complete(call, answer));
    }

    @Override
    public void renegotiate(CallId call, @Nullable SessionDescription offer) {
      ask(call, () -> server.renegotiate(call, offer));
    }

    @Override
    public void offer(CallId call, MediaFlow flow) {
      ask(call, () -> server.offer(call, flow));
    }

    @Override
    public void withdraw(CallId call) {
      ask(call, () -> server.withdraw(call));
    }

    @Override
    public void mute(CallId call, boolean muted) {
      ask(call, () -> server.mute(call, muted));
    }

    @Override
    public void sendDtmf(CallId call, String commandId, String tones) {
      ask(call, () -> server.sendDtmf(call, commandId, tones));
    }

    @Override
    public void openMixer(MixerId mixer) {
      ask(mixer, () -> server.openMixer(mixer));
    }

    @Override
    public void join(PartyId first, PartyId second, JoinDirection direction) {
      ask(first, () -> server.join(first, second, direction));
    }

    @Override
    public void unjoin(PartyId first, PartyId second) {
      ask(first, () -> server.unjoin(first, second));
    }

    @Override
    public void start(ComponentId component, ComponentStart start) {
      ask(component.party(), () -> server.start(component, start));
    }

    @Override
    public void command(ComponentId component, String commandId, ComponentCommand command) {
      ask(component.party(), () -> server.command(component, commandId, command));
    }

    @Override
    public void stop(ComponentId component) {
      ask(component.party(), () -> server.stop(component));
    }

    @Override
    public void close(PartyId party) {
      ask(party, () -> server.close(party));
    }

    @Override
    public CompletionStage<Boolean> adopt(PartyId party, Map<ComponentId, ComponentStart> running) {
      var answer = new CompletableFuture<Boolean>();
      node.act(() -> adopt(party, running, answer));
      return answer;
    }

    private void adopt(
        PartyId party,
        Map<ComponentId, ComponentStart> running,
        CompletableFuture<Boolean> answer) {
      var there = server.parties().contains(party);
      if (!there) {
        node.execute(() -> answer.complete(false));
        return;
      }
      nodes.put(party, node);
      adopted.putAll(running);
      node.execute(() -> answer.complete(true));
      var said = List.copyOf(unacknowledged.getOrDefault(party, List.of()));
      said.forEach(input -> tell(party, input));
      for (var component : server.components(party)) {
        if (!running.containsKey(component)) {
          server.drop(component);
        }
      }
      for (var component : running.keySet()) {
        if (!server.components(party).contains(component) && !finished(said, component)) {
          var lost = new Complete(new CompleteReason.Failed("lost"), null);
          tell(party, new MediaInput.ComponentFinished(component, lost));
        }
      }
    }

    private static boolean finished(List<MediaInput> said, ComponentId component) {
      return said.stream()
          .anyMatch(
              input ->
                  input instanceof MediaInput.ComponentFinished finished
                      && finished.component().equals(component));
    }
  }
}
