// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.sip;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sip.SipException;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;

/** One end of SIP between nodes and media servers. No method waits. */
public final class SipPeer implements AutoCloseable {
  private final PeerConfig config;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService clock;
  private final Wire wire;
  private final Requests requests;
  private final CallTable calls;

  private SipPeer(PeerConfig config, PeerListener listener) throws SipException {
    this.config = config;
    this.clock = clock(config.name());
    var dispatcher = new Dispatcher(config.maxBody());
    try {
      this.wire = new Wire(config, dispatcher);
    } catch (SipException e) {
      clock.shutdownNow();
      threads.close();
      throw e;
    }
    this.requests = new Requests(wire, clock, config.maxPending());
    this.calls = new CallTable(config, requests, listener, threads, clock);
    dispatcher.open(wire, calls);
  }

  private static ScheduledExecutorService clock(String name) {
    var clock =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("sip-clock-" + name).factory());
    clock.setRemoveOnCancelPolicy(true);
    return clock;
  }

  /**
   * Listens.
   *
   * @throws SipException when it cannot; the message names the address
   */
  public static SipPeer open(PeerConfig config, PeerListener listener) throws SipException {
    return new SipPeer(config, listener);
  }

  /** Our address as others reach it by that transport. */
  public String address(SipTransport transport) {
    return "sip:%s@%s:%d;transport=%s"
        .formatted(config.name(), config.host(), config.port(), transport.token());
  }

  /**
   * What became of an INVITE.
   *
   * @param call the dialog, with a 2xx only; {@link SipCall#ack} must follow
   */
  public record Invited(SipAnswer answer, @Nullable SipCall call) {}

  /**
   * Asks for a dialog. An answer that comes after the deadline is ended again.
   *
   * @param target a SIP URI; its {@code transport} parameter counts
   * @param callId of the new dialog
   * @param offer null to ask for one
   */
  public CompletableFuture<Invited> invite(
      String target, String callId, @Nullable SipBody offer, Duration limit) {
    var dialog = outside(target, callId);
    return send(Request.INVITE, dialog, offer, limit).thenApply(this::invited);
  }

  private Invited invited(Response response) {
    var answer = SipCall.answer(response);
    if (!answer.isSuccess()) {
      return new Invited(answer, null);
    }
    var call = calls.add(Dialogs.accepted(response));
    call.accepted(response);
    return new Invited(answer, call);
  }

  /** Asks for nothing but an answer. */
  public CompletableFuture<SipAnswer> options(String target, Duration limit) {
    return send(Request.OPTIONS, outside(target, Tags.random()), null, limit)
        .thenApply(SipCall::answer);
  }

  private SipDialog outside(String target, String callId) {
    return new SipDialog(callId, wire.ownUri(), Tags.random(), target, "", 1, 0, target, List.of());
  }

  private CompletableFuture<Response> send(
      String method, SipDialog dialog, @Nullable SipBody body, Duration limit) {
    var answer = new CompletableFuture<Response>();
    threads.execute(
        () -> {
          try {
            var request = wire.request(method, dialog, 1, body);
            SipCall.pass(requests.send(request, limit), answer);
          } catch (SipException e) {
            answer.completeExceptionally(
                new UnansweredException(String.valueOf(e.getMessage()), e));
          }
        });
    return answer;
  }

  /**
   * Goes on with a dialog that was begun elsewhere. The other end finds out by the next request;
   * only a {@link SipCall#reinvite} makes it send its own requests here.
   */
  public SipCall adopt(SipDialog dialog) {
    return calls.add(dialog);
  }

  /** The dialogs in use. */
  public int calls() {
    return calls.size();
  }

  /** Stops without a word in any dialog. Requests under way fail. */
  @Override
  public void close() {
    wire.stop();
    clock.shutdownNow();
    threads.shutdown();
    try {
      if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
