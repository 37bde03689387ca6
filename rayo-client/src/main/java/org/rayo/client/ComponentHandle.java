// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.client;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.rayo.protocol.core.ComponentCommand;
import org.rayo.protocol.core.ComponentStart;
import org.rayo.protocol.core.RayoEvent;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.ext.Stop;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.output.OutputCommand;
import org.rayo.protocol.record.RecordCommand;
import org.rayo.protocol.record.RecordMedia;

/** One running output, input, prompt or recording. Threads and futures as in CallHandle. */
public final class ComponentHandle {
  private final Jid jid;
  private final ComponentStart started;
  private final Commands commands;
  private final EventStream<RayoEvent> events = new EventStream<>();
  private final CompletableFuture<Complete> completed = new CompletableFuture<>();

  ComponentHandle(Jid jid, ComponentStart started, Commands commands) {
    this.jid = jid;
    this.started = started;
    this.commands = commands;
  }

  public Jid jid() {
    return jid;
  }

  /** Completes with the last event; fails when the server says nothing before the call ends. */
  public CompletableFuture<Complete> completed() {
    return completed.copy();
  }

  /** Hears all events, those included that came before. */
  public void onEvent(EventListener<? super RayoEvent> listener) {
    events.listen(listener);
  }

  /** Asks the component to end; that it did is told by {@link #completed()}. */
  public CompletableFuture<Void> stop() {
    return send(new Stop());
  }

  public CompletableFuture<Void> pause() {
    return send(isRecording() ? new RecordCommand.Pause() : new OutputCommand.Pause());
  }

  public CompletableFuture<Void> resume() {
    return send(isRecording() ? new RecordCommand.Resume() : new OutputCommand.Resume());
  }

  private boolean isRecording() {
    return started instanceof RecordMedia;
  }

  /** Any other command, such as a seek. */
  public CompletableFuture<Void> send(ComponentCommand command) {
    return commands.send(jid, command);
  }

  void on(RayoEvent event, Instant at) {
    events.add(event, at);
    if (event instanceof Complete complete) {
      completed.complete(complete);
    }
  }

  void fail(Exception cause) {
    completed.completeExceptionally(cause);
  }

  @Override
  public String toString() {
    return jid.toString();
  }
}
