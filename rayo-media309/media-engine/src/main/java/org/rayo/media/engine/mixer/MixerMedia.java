// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.mixer;

import java.util.Arrays;
import org.rayo.media.engine.audio.FrameSource;
import org.rayo.media.engine.audio.FrameTap;
import org.rayo.media.engine.codec.AudioCodec;
import org.rayo.media.engine.party.FrameLink;
import org.rayo.media.engine.party.JoinEnd;
import org.rayo.media.engine.party.PartyMedia;
import org.rayo.media.engine.tick.Members;

/**
 * The moving part of a mixer: every 20 ms it sums up what came from its parties and what is played,
 * and gives each the sum without its own part, cut to the range of a sample. Confined to its tick
 * thread.
 */
final class MixerMedia implements PartyMedia {
  private static final int FRAME = AudioCodec.FRAME;

  /** Hears about speakers, on the tick thread. */
  interface Speakers {
    void changed(JoinEnd party, boolean speaking);
  }

  private final Speakers speakers;
  private final Members<MixPort> ports = new Members<>();
  private final Members<FrameSource> sources = new Members<>();
  private final Members<FrameTap> taps = new Members<>();
  private final int[] sum = new int[FRAME];
  private final short[] voices = new short[FRAME];
  private final short[] everything = new short[FRAME];
  private final short[] scratch = new short[FRAME];
  private boolean closed;

  MixerMedia(Speakers speakers) {
    this.speakers = speakers;
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

  /** What the party says is in the link. */
  void in(JoinEnd party, FrameLink link) {
    if (closed) {
      link.end();
    } else {
      port(party).in(link);
    }
  }

  /** What the party is to hear goes into the link. */
  void out(JoinEnd party, FrameLink link) {
    if (closed) {
      link.end();
    } else {
      port(party).out(link);
    }
  }

  private MixPort port(JoinEnd party) {
    for (int i = 0; i < ports.size(); i++) {
      if (ports.get(i).peer() == party) {
        return ports.get(i);
      }
    }
    var port = new MixPort(party);
    ports.add(port);
    return port;
  }

  void tick() {
    Arrays.fill(sum, 0);
    boolean audible = collect();
    if (taps.size() > 0) {
      limit(voices);
    }
    audible |= play();
    limit(everything);
    for (int i = 0; i < ports.size(); i++) {
      if (audible) {
        ports.get(i).give(sum, everything, scratch);
      } else {
        ports.get(i).giveSilence();
      }
    }
    listen();
  }

  private boolean collect() {
    boolean audible = false;
    for (int i = ports.size() - 1; i >= 0; i--) {
      var port = ports.get(i);
      if (!port.isUsed()) {
        ports.removeAt(i);
        if (port.isSpeaking()) {
          speakers.changed(port.peer(), false);
        }
        continue;
      }
      audible |= port.addTo(sum);
      if (port.speakerChanged()) {
        speakers.changed(port.peer(), port.isSpeaking());
      }
    }
    return audible;
  }

  private boolean play() {
    boolean audible = false;
    for (int i = sources.size() - 1; i >= 0; i--) {
      var source = sources.get(i);
      audible |= source.mixInto(sum);
      if (source.ended()) {
        sources.removeAt(i);
      }
    }
    return audible;
  }

  private void limit(short[] frame) {
    for (int i = 0; i < FRAME; i++) {
      frame[i] = (short) Math.clamp(sum[i], Short.MIN_VALUE, Short.MAX_VALUE);
    }
  }

  private void listen() {
    for (int i = taps.size() - 1; i >= 0; i--) {
      var tap = taps.get(i);
      tap.frame(voices, everything);
      if (tap.ended()) {
        taps.removeAt(i);
      }
    }
  }

  /** The last act: tells everyone. */
  void close() {
    closed = true;
    for (int i = 0; i < sources.size(); i++) {
      sources.get(i).legClosed();
    }
    for (int i = 0; i < taps.size(); i++) {
      taps.get(i).legClosed();
    }
    for (int i = 0; i < ports.size(); i++) {
      ports.get(i).end();
    }
  }
}
