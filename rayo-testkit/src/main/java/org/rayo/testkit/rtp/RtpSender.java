// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.rtp;

import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends one packet each 20 ms: a queued digit, else queued audio, else silence. */
final class RtpSender implements Runnable {
  private static final int FRAME = Audio.RATE / 50;
  private static final long TICK_NANOS = 20_000_000;
  private static final int DIGIT_FRAMES = 8;
  private static final int PAUSE_FRAMES = 4;

  private final Codec codec;
  private final int telephoneEvent;
  private final Consumer<RtpPacket> wire;
  private final Queue<Speech> speech = new ArrayDeque<>();
  private final Queue<Key> keys = new ArrayDeque<>();
  private final int ssrc = ThreadLocalRandom.current().nextInt();
  private int sequence = ThreadLocalRandom.current().nextInt(0x8000);
  private long timestamp = ThreadLocalRandom.current().nextInt(1 << 30);
  private volatile boolean stopped;
  private volatile boolean muted;
  private @Nullable Key pressed;
  private @Nullable Speech spoken;
  private int pressedFrames;
  private long pressedAt;
  private boolean first = true;

  private static final class Speech {
    final short[] samples;
    final CompletableFuture<Void> done = new CompletableFuture<>();
    int position;

    Speech(short[] samples) {
      this.samples = samples;
    }
  }

  private record Key(char digit, CompletableFuture<Void> done) {}

  /**
   * @param telephoneEvent payload type of RFC 4733 events, or -1
   */
  RtpSender(Codec codec, int telephoneEvent, Consumer<RtpPacket> wire) {
    this.codec = codec;
    this.telephoneEvent = telephoneEvent;
    this.wire = wire;
  }

  synchronized CompletableFuture<Void> play(Audio audio) {
    var queued = new Speech(audio.samples());
    speech.add(queued);
    return queued.done;
  }

  synchronized void shutUp() {
    endSpeech();
    speech.forEach(s -> s.done.complete(null));
    speech.clear();
  }

  synchronized CompletableFuture<Void> press(String digits) {
    if (telephoneEvent < 0) {
      throw new IllegalStateException("the other side did not offer telephone-event");
    }
    var last = CompletableFuture.<Void>completedFuture(null);
    for (var digit : digits.toUpperCase(Locale.ROOT).toCharArray()) {
      last = new CompletableFuture<>();
      keys.add(new Key(digit, last));
    }
    return last;
  }

  /** While muted nothing is sent at all, as from a phone behind a dead link. */
  void mute(boolean on) {
    muted = on;
  }

  void stop() {
    stopped = true;
  }

  @Override
  public void run() {
    var next = System.nanoTime();
    while (!stopped) {
      tick();
      next += TICK_NANOS;
      var wait = next - System.nanoTime();
      if (wait > 0) {
        LockSupport.parkNanos(wait);
      }
    }
    synchronized (this) {
      shutUp();
      keys.forEach(k -> k.done().complete(null));
      keys.clear();
    }
  }

  private synchronized void tick() {
    endSpeech();
    if (pressed == null && !keys.isEmpty()) {
      pressed = keys.remove();
      pressedFrames = 0;
      pressedAt = timestamp;
    }
    if (pressed != null) {
      key(pressed);
    } else {
      send(codec.payloadType(), first, timestamp, frame());
    }
    first = false;
    timestamp += FRAME;
  }

  private void key(Key key) {
    pressedFrames++;
    if (pressedFrames < DIGIT_FRAMES) {
      event(key.digit(), false, pressedFrames, pressedFrames == 1);
    } else if (pressedFrames == DIGIT_FRAMES) {
      for (var i = 0; i < 3; i++) { // RFC 4733 §2.5.1.4: the end is sent three times
        event(key.digit(), true, DIGIT_FRAMES, false);
      }
    } else {
      send(codec.payloadType(), pressedFrames == DIGIT_FRAMES + 1, timestamp, frame());
      if (pressedFrames >= DIGIT_FRAMES + PAUSE_FRAMES) {
        key.done().complete(null);
        pressed = null;
      }
    }
  }

  private void event(char digit, boolean end, int frames, boolean marker) {
    var event = new TelephoneEvent(digit, end, frames * FRAME);
    send(telephoneEvent, marker, pressedAt, event.toBytes());
  }

  private byte[] frame() {
    var current = speech.peek();
    if (current == null) {
      return codec.encode(new short[0], 0, FRAME);
    }
    var at = current.position;
    var frame = codec.encode(current.samples, at, FRAME);
    current.position = at + FRAME;
    if (at + FRAME >= current.samples.length) {
      spoken = speech.remove();
    }
    return frame;
  }

  /** The last packet takes its 20 ms as all others do: only then everything was said. */
  private void endSpeech() {
    if (spoken != null) {
      spoken.done.complete(null);
      spoken = null;
    }
  }

  private void send(int payloadType, boolean marker, long at, byte[] payload) {
    sequence = (sequence + 1) & 0xffff;
    if (!muted) {
      wire.accept(new RtpPacket(payloadType, marker, sequence, at & 0xffffffffL, ssrc, payload));
    }
  }
}
