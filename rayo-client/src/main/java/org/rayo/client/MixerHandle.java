// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.client;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.rayo.protocol.core.CallCommand;
import org.rayo.protocol.core.CallCommand.Join;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.ComponentStart;
import org.rayo.protocol.core.MixerEvent;
import org.rayo.protocol.core.RayoEvent;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.output.Output;
import org.rayo.protocol.output.Output.Document;
import org.rayo.protocol.record.RecordMedia;

/**
 * One mixer of the server, which exists from the first join to the last unjoin. Threads and futures
 * as in {@link CallHandle}.
 */
public final class MixerHandle implements ComponentOwner {
  private final Jid jid;
  private final String name;
  private final Commands commands;
  private final EventStream<RayoEvent> events = new EventStream<>();
  private final Map<Jid, ComponentHandle> components = new ConcurrentHashMap<>();

  MixerHandle(Jid jid, String name, Commands commands) {
    this.jid = jid;
    this.name = name;
    this.commands = commands;
  }

  @Override
  public Jid jid() {
    return jid;
  }

  /** As calls name it in a join. */
  public String name() {
    return name;
  }

  /**
   * Hears {@link MixerEvent} and, for every party that comes and goes, {@link CallEvent.Joined} and
   * {@link CallEvent.Unjoined}; those included that came before. It must not block.
   */
  public void onEvent(EventListener<? super RayoEvent> listener) {
    events.listen(listener);
  }

  /** Joins this mixer to another one. */
  public CompletableFuture<Void> join(MixerHandle other, Join.Direction direction) {
    return send(new Join(null, other.name(), direction, Join.Media.BRIDGE));
  }

  /** Any command without a result. */
  public CompletableFuture<Void> send(CallCommand command) {
    return commands.send(jid, command);
  }

  /** Starts a component that all parties hear, or that hears all parties. */
  public CompletableFuture<ComponentHandle> start(ComponentStart component) {
    return commands.start(this, component);
  }

  /** Speaks a plain text to all parties. */
  public CompletableFuture<ComponentHandle> say(String text) {
    return start(Output.of(new Document.Inline("text/plain", text)));
  }

  /** Plays an audio file to all parties. */
  public CompletableFuture<ComponentHandle> play(String url) {
    return start(Output.of(new Document.Remote(url)));
  }

  /** Records all parties into one wav file. */
  public CompletableFuture<ComponentHandle> record() {
    return start(RecordMedia.wav());
  }

  @Override
  public Map<Jid, ComponentHandle> components() {
    return components;
  }

  void on(RayoEvent event, Instant at) {
    events.add(event, at);
  }

  void fail(Exception cause) {
    var left = List.copyOf(components.values());
    components.clear();
    left.forEach(component -> component.fail(cause));
  }

  @Override
  public String toString() {
    return jid.toString();
  }
}
