// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.leg;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.audio.FrameSource;
import org.rayo.media.engine.audio.FrameTap;
import org.rayo.media.engine.codec.AudioCodec;
import org.rayo.media.engine.metrics.DropReason;
import org.rayo.media.engine.metrics.LegStats;
import org.rayo.media.engine.party.PartyMedia;
import org.rayo.media.engine.rtp.DigitSink;
import org.rayo.media.engine.rtp.PortPair;
import org.rayo.media.engine.rtp.RtcpSession;
import org.rayo.media.engine.rtp.RtpReceiver;
import org.rayo.media.engine.rtp.RtpSender;
import org.rayo.media.engine.rtp.TelephoneEventSender;
import org.rayo.media.engine.sdp.NegotiatedAudio;
import org.rayo.media.engine.tick.Members;
import org.rayo.media.engine.tick.TickScratch;

/**
 * The moving part of a leg: every 20 ms it reads what came, hands it to those who listen, mixes
 * what is to be heard and sends it. Confined to its tick thread, except {@link #stats()}.
 */
final class LegMedia implements LegCounters, PartyMedia {
  private static final int RTCP_SEND_TICKS = 250;
  private static final int RTCP_READ_TICKS = 25;
  private static final int DRAIN_TICKS = 8;
  private static final int MAX_BURST = 32;

  private final PortPair ports;
  private final RtpReceiver receiver;
  private final RtpSender sender;
  private final RtcpSession rtcp;
  private final LegOutput output;
  private final Members<FrameSource> sources = new Members<>();
  private final Members<FrameTap> taps = new Members<>();
  private final Runnable peerFound;
  private @Nullable NegotiatedAudio audio;
  private boolean peerKnown;
  private boolean behind;
  private int ticks;
  private boolean muted;
  private boolean closed;

  /**
   * @param digits to be sent; filled from outside
   * @param peerFound told once when the peer's address is locked
   */
  LegMedia(
      PortPair ports,
      DigitSink digitSink,
      TelephoneEventSender digits,
      String cname,
      Runnable peerFound) {
    this.ports = ports;
    this.receiver = new RtpReceiver(digitSink);
    this.sender = new RtpSender(ports.rtp());
    this.output = new LegOutput(sender, digits);
    this.rtcp = new RtcpSession(ports.rtcp(), sender, receiver, cname);
    this.ticks =
        ports.port() / 2 % RTCP_SEND_TICKS; // spreads the legs' periodic work over the ticks
    this.peerFound = peerFound;
  }

  void negotiated(NegotiatedAudio result) {
    audio = result;
    output.negotiated();
    receiver.negotiated(result);
    peerKnown = receiver.hasPeer();
  }

  /** What the peer says is silence for all who listen. */
  void setMuted(boolean on) {
    muted = on;
  }

  @Override
  public void add(FrameSource source) {
    if (closed) {
      source.legClosed(); // asked for at the very moment of closing
      return;
    }
    sources.add(source);
  }

  @Override
  public void add(FrameTap tap) {
    if (closed) {
      tap.legClosed();
      return;
    }
    taps.add(tap);
  }

  void tick(TickScratch scratch, long nanos) {
    ticks++;
    receive(scratch.packet, nanos);
    receiver.tick();
    var agreed = audio;
    if (agreed == null) {
      return;
    }
    if (!peerKnown && receiver.hasPeer()) {
      peerKnown = true;
      peerFound.run();
    }
    boolean audible = mix(scratch);
    listen(scratch, audible);
    output.tick(scratch, agreed, receiver.peer(), audible);
    control(scratch.packet, agreed, nanos);
  }

  /**
   * Normally one packet waits: stop after it and save a system call, but look for more now and then
   * and while there were more.
   */
  private void receive(ByteBuffer packet, long nanos) {
    int limit = behind || ticks % DRAIN_TICKS == 0 ? MAX_BURST : 1;
    int got = 0;
    try {
      while (got < limit) {
        packet.clear();
        var source = (InetSocketAddress) ports.rtp().receive(packet);
        if (source == null) {
          break;
        }
        got++;
        receiver.packet(packet.flip(), source, nanos / 125_000);
      }
    } catch (IOException e) {
      return; // an ICMP error of a packet sent earlier; the socket is fine
    }
    behind = got > 1;
  }

  private boolean mix(TickScratch scratch) {
    if (sources.size() == 0) {
      return false;
    }
    int[] mix = scratch.mix;
    Arrays.fill(mix, 0);
    boolean audible = false;
    for (int i = sources.size() - 1; i >= 0; i--) {
      var source = sources.get(i);
      audible |= source.mixInto(mix);
      if (source.ended()) {
        sources.removeAt(i);
      }
    }
    if (audible) {
      for (int i = 0; i < AudioCodec.FRAME; i++) {
        scratch.outbound[i] = (short) Math.clamp(mix[i], Short.MIN_VALUE, Short.MAX_VALUE);
      }
    }
    return audible;
  }

  private void listen(TickScratch scratch, boolean audible) {
    if (taps.size() == 0) {
      receiver.playout().skipFrame();
      return;
    }
    hear(scratch);
    if (!audible) {
      Arrays.fill(scratch.outbound, (short) 0);
    }
    for (int i = taps.size() - 1; i >= 0; i--) {
      var tap = taps.get(i);
      tap.frame(scratch.inbound, scratch.outbound);
      if (tap.ended()) {
        taps.removeAt(i);
      }
    }
  }

  private void hear(TickScratch scratch) {
    receiver.playout().readFrame(scratch.codes);
    if (muted) {
      Arrays.fill(scratch.inbound, (short) 0);
    } else {
      receiver.playout().codec().decode(scratch.codes, 0, scratch.inbound, 0, AudioCodec.FRAME);
    }
  }

  private void control(ByteBuffer packet, NegotiatedAudio agreed, long nanos) {
    if (ticks % RTCP_READ_TICKS == 0) {
      rtcp.receive(packet, nanos);
    }
    if (ticks % RTCP_SEND_TICKS == 0) {
      rtcp.send(packet, rtcpPeer(agreed), nanos, false);
    }
  }

  /** Behind a NAT the port above the RTP source is the best guess. */
  private @Nullable InetSocketAddress rtcpPeer(NegotiatedAudio agreed) {
    var peer = receiver.peer();
    if (peer == null || peer.equals(agreed.remote())) {
      return agreed.remoteRtcp().getPort() == 0 ? null : agreed.remoteRtcp();
    }
    return new InetSocketAddress(peer.getAddress(), Math.min(peer.getPort() + 1, 65535));
  }

  /** The last act: tells everyone, says goodbye. */
  void close(TickScratch scratch, long nanos) {
    closed = true;
    for (int i = 0; i < sources.size(); i++) {
      sources.get(i).legClosed();
    }
    for (int i = 0; i < taps.size(); i++) {
      taps.get(i).legClosed();
    }
    if (audio != null && sender.packets() > 0) {
      rtcp.send(scratch.packet, rtcpPeer(audio), nanos, true);
    }
  }

  @Nullable InetSocketAddress peer() {
    return receiver.peer();
  }

  /** Read from any thread; figures may be a tick old. */
  LegStats stats() {
    long strangers = receiver.dropped(DropReason.STRANGER);
    long all = 0;
    for (var reason : DropReason.values()) {
      all += receiver.dropped(reason);
    }
    return new LegStats(
        receiver.received(),
        sender.packets(),
        receiver.stats().lost(),
        strangers,
        all - strangers,
        receiver.stats().jitter() / 8);
  }

  @Override
  public long dropped(DropReason reason) {
    return receiver.dropped(reason);
  }

  @Override
  public long received() {
    return receiver.received();
  }

  @Override
  public long sent() {
    return sender.packets();
  }

  @Override
  public long notSent() {
    return sender.notSent();
  }
}
