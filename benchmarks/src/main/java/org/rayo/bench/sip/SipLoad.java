// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.bench.sip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Places calls by UDP: one socket, one thread that receives, one that repeats lost INVITEs. */
public final class SipLoad implements AutoCloseable {
  private static final long T1_NANOS = 500_000_000;
  private static final int MAX_SENT = 7;

  /** What the other side did; called on the receiving thread. */
  public interface Listener {
    void ringing(LoadCall call);

    void answered(LoadCall call);

    void bye(LoadCall call);

    void refused(LoadCall call, int status);
  }

  private final DatagramChannel channel;
  private final InetSocketAddress server;
  private final SipText text;
  private final Listener listener;
  private final Map<Integer, LoadCall> calls = new ConcurrentHashMap<>();
  private volatile boolean closed;

  public SipLoad(InetSocketAddress server, Listener listener) throws IOException {
    this.server = server;
    this.listener = listener;
    channel = DatagramChannel.open();
    channel.setOption(StandardSocketOptions.SO_RCVBUF, 4 << 20);
    channel.setOption(StandardSocketOptions.SO_SNDBUF, 4 << 20);
    channel.connect(server); // binds the address that leads there
    var local = (InetSocketAddress) channel.getLocalAddress();
    var run = Long.toString(System.nanoTime(), 36);
    text =
        new SipText(
            local.getAddress().getHostAddress(),
            local.getPort(),
            server.getAddress().getHostAddress() + ":" + server.getPort(),
            run);
    Thread.ofPlatform().daemon().name("bench-sip-in").start(this::receive);
    Thread.ofPlatform().daemon().name("bench-sip-repeat").start(this::repeat);
  }

  /** Sends the INVITE of a new call. */
  public LoadCall call(int number, int mediaPort) {
    var call = new LoadCall(number, mediaPort);
    var invite = text.invite(call);
    call.invite = invite;
    call.invited = System.nanoTime();
    call.lastSent = call.invited;
    calls.put(number, call);
    send(invite);
    return call;
  }

  public @Nullable LoadCall find(int number) {
    return calls.get(number);
  }

  /** Calls that were not forgotten. */
  public List<LoadCall> calls() {
    return List.copyOf(calls.values());
  }

  /** Forgets a call; what still comes for it is answered like for any BYE. */
  public void forget(LoadCall call) {
    calls.remove(call.number());
  }

  private void send(byte[] message) {
    try {
      channel.write(ByteBuffer.wrap(message));
    } catch (IOException e) {
      if (!closed) {
        throw new UncheckedIOException("cannot send to " + server, e);
      }
    }
  }

  private void repeat() {
    while (!closed) {
      var now = System.nanoTime();
      for (var call : calls.values()) {
        var invite = call.invite;
        if (invite != null
            && !call.heard
            && call.sent < MAX_SENT
            && now - call.lastSent > T1_NANOS << (call.sent - 1)) {
          call.lastSent = now;
          call.sent++;
          send(invite);
        }
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void receive() {
    var buffer = ByteBuffer.allocate(65_536);
    while (!closed) {
      try {
        buffer.clear();
        channel.read(buffer);
      } catch (IOException e) {
        continue; // closed, or nobody listened when an earlier message arrived
      }
      var message = new String(buffer.array(), 0, buffer.position(), StandardCharsets.ISO_8859_1);
      if (message.startsWith("SIP/2.0 ")) {
        response(message);
      } else {
        request(message);
      }
    }
  }

  private void request(String message) {
    if (message.startsWith("ACK ")) {
      return;
    }
    send(SipText.ok(message));
    var call = calls.get(text.numberOf(message));
    if (call != null && message.startsWith("BYE ") && call.byeCame == 0) {
      call.byeCame = System.nanoTime();
      listener.bye(call);
    }
  }

  private void response(String message) {
    var now = System.nanoTime();
    var call = calls.get(text.numberOf(message));
    if (call == null || !SipText.field(message, "CSeq").endsWith("INVITE")) {
      return;
    }
    var status = Integer.parseInt(message, 8, 11, 10);
    call.heard = true;
    call.invite = null;
    if (status >= 200) {
      acknowledge(call, message, status);
    }
    if (status == 180 && call.ringing == 0) {
      call.ringing = now;
      listener.ringing(call);
    } else if (status == 200 && call.answered == 0) {
      call.answerSdp = message.substring(message.indexOf("\r\n\r\n") + 4);
      call.answered = now;
      listener.answered(call);
    } else if (status >= 300) {
      listener.refused(call, status);
    }
  }

  private void acknowledge(LoadCall call, String response, int status) {
    var ack = call.ack;
    if (ack == null) {
      ack = text.ack(call, response, status < 300);
      call.ack = ack;
    }
    send(ack);
  }

  @Override
  public void close() throws IOException {
    closed = true;
    channel.close();
  }
}
