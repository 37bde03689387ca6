// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.audio;

import java.util.List;

/** Clips one after the other, addressed by sample as if they were one. */
public final class PlayList {
  private final short[][] clips;
  private final int[] starts;
  private final int length;

  /** Drops empty clips. Longer than 74 hours is refused by arithmetic. */
  public PlayList(List<Clip> list) {
    var filled = list.stream().filter(c -> c.length() > 0).toList();
    clips = new short[filled.size()][];
    starts = new int[filled.size()];
    int at = 0;
    for (int i = 0; i < clips.length; i++) {
      clips[i] = filled.get(i).samples();
      starts[i] = at;
      at = Math.addExact(at, clips[i].length);
    }
    length = at;
  }

  /** In samples. */
  public int length() {
    return length;
  }

  /** Copies what there is from {@code from} on, zeros outside the list. Allocates nothing. */
  public void read(int from, short[] samples, int to, int count) {
    int at = from;
    int done = 0;
    while (done < count && at < 0) {
      samples[to + done++] = 0;
      at++;
    }
    for (int clip = clipAt(at); done < count; clip++) {
      if (clip >= clips.length) {
        java.util.Arrays.fill(samples, to + done, to + count, (short) 0);
        return;
      }
      int offset = at - starts[clip];
      int part = Math.min(count - done, clips[clip].length - offset);
      if (part > 0) {
        System.arraycopy(clips[clip], offset, samples, to + done, part);
        done += part;
        at += part;
      }
    }
  }

  private int clipAt(int position) {
    int low = 0;
    int high = clips.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (starts[middle] <= position) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
