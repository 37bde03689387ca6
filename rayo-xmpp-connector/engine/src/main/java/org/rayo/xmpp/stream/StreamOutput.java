// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.stream;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.protocol.xml.XmlWriter;

/**
 * What waits to be written to one client. Any thread adds; the channel's event loop takes all there
 * is and flushes once, so that a burst costs one system call.
 */
final class StreamOutput {
  private static final int BATCH_BYTES = 64 * 1024;

  private final Channel channel;
  private final int maxStanzas;
  private final long maxBytes;
  private final Counters counters;
  private final Queue<byte[]> queue = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicLong waitingBytes = new AtomicLong();
  private final AtomicBoolean scheduled = new AtomicBoolean();

  StreamOutput(Channel channel, StreamSettings settings, Counters counters) {
    this.channel = channel;
    this.maxStanzas = settings.outboundStanzas();
    this.maxBytes = settings.outboundBytes();
    this.counters = counters;
  }

  static byte[] encode(XmlElement element) {
    var text = new StringBuilder(512);
    XmlWriter.append(text, element, Namespaces.CLIENT);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Queues a stanza or a piece of the negotiation; false where the client has too much waiting. */
  boolean offer(byte[] frame) {
    if (waiting.incrementAndGet() > maxStanzas || waitingBytes.get() > maxBytes) {
      waiting.decrementAndGet();
      return false;
    }
    waitingBytes.addAndGet(frame.length);
    queue.add(frame);
    if (scheduled.compareAndSet(false, true)) {
      channel.eventLoop().execute(this::flush);
    }
    return true;
  }

  /** Stanzas accepted and not yet written to the socket. */
  int waiting() {
    return waiting.get();
  }

  /** Writes what is queued. On the event loop. */
  void flush() {
    scheduled.set(false);
    byte[] frame = queue.poll();
    while (frame != null) {
      frame = writeBatch(frame);
    }
    channel.flush();
  }

  /** Writes the queue, then these last bytes, then closes the connection. On the event loop. */
  void finish(String farewell) {
    flush();
    var bytes = farewell.getBytes(StandardCharsets.UTF_8);
    channel
        .writeAndFlush(channel.alloc().buffer(bytes.length).writeBytes(bytes))
        .addListener(ChannelFutureListener.CLOSE);
  }

  /** Returns the frame the next batch starts with, null when there is none. */
  private byte @Nullable [] writeBatch(byte[] first) {
    ByteBuf batch = channel.alloc().buffer(Math.max(1024, first.length));
    int frames = 0;
    byte[] next = first;
    while (next != null && (frames == 0 || batch.readableBytes() + next.length <= BATCH_BYTES)) {
      batch.writeBytes(next);
      frames++;
      next = queue.poll();
    }
    int count = frames;
    int bytes = batch.readableBytes();
    channel
        .write(batch)
        .addListener(
            written -> {
              waiting.addAndGet(-count);
              waitingBytes.addAndGet(-bytes);
              if (written.isSuccess()) {
                counters.stanzasSent(count);
              }
            });
    return next;
  }
}
