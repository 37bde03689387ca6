// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.remote;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.Leg;
import org.rayo.media.engine.LegListener;
import org.rayo.media.engine.MediaException;
import org.rayo.media.engine.metrics.LegStats;
import org.rayo.media.engine.sdp.SdpDirection;
import org.rayo.media.msml.Event;
import org.rayo.media.msml.Extension;
import org.rayo.media.msml.Moml;
import org.rayo.media.msml.Names;
import org.rayo.media.msml.Request;
import org.rayo.media.msml.Result;
import org.rayo.media.msml.State;
import org.rayo.media.sip.SipAnswer;
import org.rayo.media.sip.SipBody;
import org.rayo.media.sip.SipCall;

/**
 * A leg over there. It is made by an INVITE with the first offer or answer, whose Call-ID is its
 * name; everything else goes through the control dialog, so that whoever takes it over needs no
 * dialog of it.
 */
final class RemoteLeg extends RemoteParty implements Leg {
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final int MAX_KEYS = 200;

  private final LegListener listener;
  private @Nullable SipCall call;
  private @Nullable String tag;
  private boolean made;
  private long keysUntil = System.nanoTime();

  /**
   * @param adopting what runs on a leg that is there already; null when it is not there yet
   */
  RemoteLeg(MediaServer server, String name, LegListener listener, @Nullable Set<String> adopting) {
    super(server, name, adopting);
    this.listener = listener;
    this.made = adopting != null;
  }

  @Override
  public String id() {
    return "conn:" + (tag != null && server().baseOnly() ? tag : name());
  }

  @Override
  public synchronized String answer(String offer) {
    ensureOpen();
    if (!made) {
      if (!server().baseOnly()) {
        MediaServers.check(offer); // without a line for media it would ask for control only
      }
      return invite(SipBody.sdp(offer));
    }
    if (server().baseOnly()) {
      return reinvite(offer);
    }
    return sdp(new Extension.Negotiate(id(), offer, null));
  }

  private String invite(@Nullable SipBody offer) {
    var peer = server().peer();
    var invited =
        server().control().await(peer.invite(server().uri(), name(), offer, LIMIT), LIMIT);
    var dialog = invited.call();
    var body = invited.answer().body();
    if (dialog == null) {
      throw Failures.of(invited.answer());
    }
    dialog.ack(null);
    if (body == null) {
      var _ = dialog.bye(null, LIMIT).exceptionally(_ -> SipAnswer.of(408));
      throw new MediaException.NoResources("The media server answers without SDP");
    }
    call = dialog;
    tag = dialog.dialog().remoteTag();
    made = true;
    server().ear().listen(dialog, server());
    server().add(this);
    watch();
    return body.text();
  }

  /** Makes it ours, and has its keys and silence told. */
  private void watch() {
    if (!server().baseOnly()) {
      server().control().execute(new Extension.Watch(id(), true, server().inactivity(), null));
    }
  }

  private String reinvite(String offer) {
    var dialog = call;
    if (dialog == null) {
      throw new MediaException.WrongState("Another process has the dialog of the leg");
    }
    var answer = server().control().await(dialog.reinvite(SipBody.sdp(offer), LIMIT), LIMIT);
    var body = answer.body();
    if (!answer.isSuccess() || body == null) {
      throw Failures.of(answer);
    }
    dialog.ack(null);
    return body.text();
  }

  private String sdp(Request request) {
    var parts = server().control().execute(request).parts(Result.Sdp.class);
    if (parts.isEmpty()) {
      throw new MediaException.NoResources("The media server answers without SDP");
    }
    return parts.getFirst().sdp();
  }

  @Override
  public synchronized String offer() {
    ensureOpen();
    return made ? sdp(new Extension.Offer(id(), null, null)) : invite(null);
  }

  @Override
  public synchronized String offer(SdpDirection direction) {
    ensureOpen();
    if (!made) {
      var offer = invite(null);
      if (direction == SdpDirection.SENDRECV) {
        return offer;
      }
    }
    var flow =
        switch (direction) {
          case SENDRECV -> Extension.Flow.SENDRECV;
          case SENDONLY -> Extension.Flow.SENDONLY;
          case RECVONLY -> Extension.Flow.RECVONLY;
          case INACTIVE -> Extension.Flow.INACTIVE;
        };
    return sdp(new Extension.Offer(id(), flow, null));
  }

  @Override
  public synchronized void withdraw() {
    ensureMade();
    server().control().execute(new Extension.Withdraw(id(), null));
  }

  @Override
  public synchronized void accept(String answer) {
    ensureMade();
    server().control().execute(new Extension.Answer(id(), answer, null));
  }

  private void ensureMade() {
    ensureOpen();
    if (!made) {
      throw new MediaException.WrongState("Nothing was offered");
    }
  }

  @Override
  public synchronized Duration sendDtmf(String digits) {
    ensureMade();
    if (digits.length() > MAX_KEYS) {
      throw new MediaException.NoResources("No more than " + MAX_KEYS + " keys at a time");
    }
    var keys = new Moml.DtmfGen(null, digits, null, null, null, List.of());
    server().control().execute(Request.DialogStart.of(id(), server().newName(), keys));
    long millis = digits.chars().mapToLong(key -> key == ',' ? 1000 : 260).sum();
    long now = System.nanoTime();
    keysUntil = Math.max(now, keysUntil) + TimeUnit.MILLISECONDS.toNanos(millis);
    return Duration.ofNanos(keysUntil - now);
  }

  @Override
  public void injectDtmf(char digit) {
    throw new MediaException.Unsupported("Keys learnt from signalling do not reach media servers");
  }

  @Override
  public void setMuted(boolean on) {
    ensureMade();
    server().control().execute(new Extension.Mute(id(), on, null));
  }

  @Override
  public InetSocketAddress localAddress() {
    throw new MediaException.Unsupported("The media server tells its address in SDP only");
  }

  @Override
  public LegStats stats() {
    var audit = Request.Audit.of(id(), "audit.conn.x.rtcp");
    return server().control().execute(audit).parts(Result.Audited.class).stream()
        .flatMap(found -> found.states().stream())
        .filter(State.Rtcp.class::isInstance)
        .map(State.Rtcp.class::cast)
        .map(
            rtcp ->
                new LegStats(
                    rtcp.received(), rtcp.sent(), rtcp.lost(), 0, 0, rtcp.jitter().toNanos() / 1e6))
        .findFirst()
        .orElseThrow(() -> new MediaException.WrongState("The media server has no figures"));
  }

  @Override
  void release() {
    SipCall dialog;
    synchronized (this) {
      if (!made) {
        return;
      }
      dialog = call;
    }
    if (server().baseOnly()) {
      if (dialog != null) {
        var _ = dialog.bye(null, LIMIT).exceptionally(_ -> SipAnswer.of(408));
      }
    } else {
      server().control().execute(new Extension.Release(id(), null));
    }
  }

  @Override
  void tellLost(String why) {
    listener.lost(why);
    listener.closed();
  }

  @Override
  void own(Event event) {
    var key = event.value(Names.KEY);
    if (event.name().equals(Names.INACTIVE_EVENT)) {
      listener.inactive();
    } else if (event.name().equals(Names.KEY_EVENT) && key != null && !key.isEmpty()) {
      listener.dtmf(key.charAt(0));
      listener.dtmfEnded(key.charAt(0), RemoteDialog.millis(event.value(Names.HELD)));
    }
  }
}
