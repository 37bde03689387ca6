// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sip.SipException;
import org.jspecify.annotations.Nullable;

/** A peer that keeps what it hears, and answers as it is told. */
final class ScriptedPeer implements PeerListener, AutoCloseable {
  /** What was heard: a word, and what it came with. */
  record Heard(
      String what, @Nullable SipCall call, @Nullable SipRequest request, @Nullable SipBody body) {}

  private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
  final SipPeer peer;
  volatile boolean silent;

  ScriptedPeer(String name, int port) throws SipException {
    peer = SipPeer.open(PeerConfig.of(name, "127.0.0.1", port), this);
  }

  Heard next(String what) throws InterruptedException {
    var next = heard.poll(10, TimeUnit.SECONDS);
    assertThat(next).as("Waiting for " + what).isNotNull();
    assertThat(next.what()).isEqualTo(what);
    return next;
  }

  boolean hasHeardNothing() {
    return heard.isEmpty();
  }

  @Override
  public void invite(IncomingInvite invite) {
    heard.add(new Heard("invite", null, invite, invite.body()));
    if (!silent) {
      invite.accept("tag-" + invite.callId(), invite.body());
    }
  }

  @Override
  public void reinvite(SipCall call, IncomingInvite invite) {
    heard.add(new Heard("reinvite", call, invite, invite.body()));
    if (!silent) {
      invite.accept("unused", SipBody.sdp("again"));
    }
  }

  @Override
  public void cancelled(IncomingInvite invite) {
    heard.add(new Heard("cancelled", null, invite, null));
  }

  @Override
  public void acknowledged(SipCall call, @Nullable SipBody body) {
    heard.add(new Heard("ack", call, null, body));
  }

  @Override
  public void info(SipCall call, SipRequest info) {
    heard.add(new Heard("info", call, info, info.body()));
    if (!silent) {
      info.answer(SipAnswer.of(200, info.body()));
    }
  }

  @Override
  public void bye(SipCall call, @Nullable SipBody body) {
    heard.add(new Heard("bye", call, null, body));
  }

  @Override
  public void options(SipRequest options) {
    options.answer(SipAnswer.of(200).withHeader("X-Load", "7"));
  }

  @Override
  public void close() {
    peer.close();
  }
}
