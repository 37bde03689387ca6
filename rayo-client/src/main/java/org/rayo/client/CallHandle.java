// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.client;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.core.CallCommand;
import org.rayo.protocol.core.CallCommand.Join;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.ComponentStart;
import org.rayo.protocol.core.Header;
import org.rayo.protocol.input.Input;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.output.Output;
import org.rayo.protocol.output.Output.Document;
import org.rayo.protocol.record.RecordMedia;
import org.rayo.protocol.stanza.Message;

/**
 * One call. Commands return at once; their futures end with a {@link RayoErrorException}, a
 * TimeoutException or a {@link DisconnectedException} where they fail. Futures are completed by the
 * thread that delivers stanzas: what is chained to them must not block it. Safe for use by several
 * threads.
 */
public final class CallHandle implements ComponentOwner {
  private final Jid jid;
  private final CallEvent.@Nullable Offer offer;
  private final Commands commands;
  private final CallState state;

  CallHandle(Jid jid, CallEvent.@Nullable Offer offer, Commands commands, CallState state) {
    this.jid = jid;
    this.offer = offer;
    this.commands = commands;
    this.state = state;
  }

  @Override
  public Jid jid() {
    return jid;
  }

  /** As other calls name it in a join. */
  public String uri() {
    return "xmpp:" + jid;
  }

  /** Present for inbound calls. */
  public Optional<CallEvent.Offer> offer() {
    return Optional.ofNullable(offer);
  }

  /**
   * Hears all events but the offer, those included that came before. One listener at a time; it
   * must not block.
   */
  public void onEvent(EventListener<? super CallEvent> listener) {
    state.events().listen(listener);
  }

  /** Completes when the called party of a dialled call answers; fails when the call ends first. */
  public CompletableFuture<CallEvent.Answered> answered() {
    return state.answered().copy();
  }

  /** Completes when the call is over. */
  public CompletableFuture<CallEvent.End> ended() {
    return state.ended().copy();
  }

  public CompletableFuture<Void> accept(Header... headers) {
    return send(new CallCommand.Accept(List.of(headers), false));
  }

  public CompletableFuture<Void> answer(Header... headers) {
    return send(new CallCommand.Answer(List.of(headers)));
  }

  public CompletableFuture<Void> reject(CallCommand.Reject.Reason reason, Header... headers) {
    return send(new CallCommand.Reject(reason, List.of(headers)));
  }

  public CompletableFuture<Void> redirect(String to, Header... headers) {
    return send(new CallCommand.Redirect(to, List.of(headers)));
  }

  public CompletableFuture<Void> hangup(Header... headers) {
    return send(new CallCommand.Hangup(List.of(headers)));
  }

  /** Joins both directions through the server's media. */
  public CompletableFuture<Void> join(CallHandle other) {
    return send(new Join(other.uri(), null, Join.Direction.DUPLEX, Join.Media.BRIDGE));
  }

  /** Joins a mixer, which comes to be with its first party. */
  public CompletableFuture<Void> join(MixerHandle mixer) {
    return send(new Join(null, mixer.name(), Join.Direction.DUPLEX, Join.Media.BRIDGE));
  }

  public CompletableFuture<Void> unjoin(MixerHandle mixer) {
    return send(new CallCommand.Unjoin(null, mixer.name()));
  }

  /** Breaks all joins of this call. */
  public CompletableFuture<Void> unjoinAll() {
    return send(new CallCommand.Unjoin(null, null));
  }

  public CompletableFuture<Void> hold() {
    return send(new CallCommand.Hold());
  }

  public CompletableFuture<Void> unhold() {
    return send(new CallCommand.Unhold());
  }

  public CompletableFuture<Void> mute() {
    return send(new CallCommand.Mute());
  }

  public CompletableFuture<Void> unmute() {
    return send(new CallCommand.Unmute());
  }

  /** Sends keys to the other party. */
  public CompletableFuture<Void> dtmf(String tones) {
    return send(new CallCommand.Dtmf(tones));
  }

  /**
   * Sends a text to the other party. A refusal comes as a message of type error.
   *
   * @throws IOException when disconnected
   */
  public void message(@Nullable String subject, String body) throws IOException {
    commands.message(jid, subject, body);
  }

  /** Hears texts of the other party, and the refusals of texts to it. It must not block. */
  public void onMessage(EventListener<? super Message> listener) {
    state.messages().listen(listener);
  }

  public CompletableFuture<Void> unjoin(CallHandle other) {
    return send(new CallCommand.Unjoin(other.uri(), null));
  }

  /** Any command without a result. */
  public CompletableFuture<Void> send(CallCommand command) {
    return commands.send(jid, command);
  }

  /** Starts a component. */
  public CompletableFuture<ComponentHandle> start(ComponentStart component) {
    return commands.start(this, component);
  }

  /** Speaks a plain text. */
  public CompletableFuture<ComponentHandle> say(String text) {
    return start(Output.of(new Document.Inline("text/plain", text)));
  }

  /** Plays an audio file from an address that the server may fetch. */
  public CompletableFuture<ComponentHandle> play(String url) {
    return start(Output.of(new Document.Remote(url)));
  }

  /** Collects DTMF by an SRGS grammar. */
  public CompletableFuture<ComponentHandle> collect(String srgs) {
    return start(Input.dtmf(srgs));
  }

  /** Records both directions into one wav file. */
  public CompletableFuture<ComponentHandle> record() {
    return start(RecordMedia.wav());
  }

  @Override
  public Map<Jid, ComponentHandle> components() {
    return state.components();
  }

  CallState state() {
    return state;
  }

  @Override
  public String toString() {
    return jid.toString();
  }
}
