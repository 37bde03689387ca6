// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.testing;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.rayo.media.engine.LegListener;
import org.rayo.media.engine.input.InputEnd;
import org.rayo.media.engine.input.InputListener;
import org.rayo.media.engine.play.PlayEnd;
import org.rayo.media.engine.play.PlayListener;
import org.rayo.media.engine.record.RecordEnd;
import org.rayo.media.engine.record.RecordListener;

/** Listens to everything and remembers it. */
public final class Recorder implements LegListener, PlayListener, InputListener, RecordListener {
  public final List<Character> digits = new CopyOnWriteArrayList<>();
  private final BlockingQueue<Object> ends = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> starts = new LinkedBlockingQueue<>();

  @Override
  public void dtmf(char digit) {
    digits.add(digit);
  }

  @Override
  public void started() {
    starts.add("started");
  }

  @Override
  public void ended(PlayEnd end) {
    ends.add(end);
  }

  @Override
  public void ended(InputEnd end) {
    ends.add(end);
  }

  @Override
  public void ended(RecordEnd end) {
    ends.add(end);
  }

  public void awaitStart() {
    take(starts, "a start");
  }

  public <T> T end(Class<T> type) {
    return type.cast(take(ends, "an end"));
  }

  public boolean nothingMore() {
    return ends.isEmpty();
  }

  private static <T> T take(BlockingQueue<T> queue, String what) {
    try {
      var taken = queue.poll(10, TimeUnit.SECONDS);
      if (taken == null) {
        throw new AssertionError("Not within 10 s: " + what);
      }
      return taken;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
