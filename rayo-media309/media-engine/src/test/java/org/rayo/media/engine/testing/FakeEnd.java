// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rayo.media.engine.JoinDirection;
import org.rayo.media.engine.Party;
import org.rayo.media.engine.input.DtmfCollector;
import org.rayo.media.engine.input.InputListener;
import org.rayo.media.engine.input.InputRequest;
import org.rayo.media.engine.party.FrameLink;
import org.rayo.media.engine.party.JoinEnd;
import org.rayo.media.engine.play.PlayListener;
import org.rayo.media.engine.play.PlayRequest;
import org.rayo.media.engine.play.Player;
import org.rayo.media.engine.progress.ProgressAnalysis;
import org.rayo.media.engine.progress.ProgressListener;
import org.rayo.media.engine.progress.ProgressRequest;
import org.rayo.media.engine.record.RecordListener;
import org.rayo.media.engine.record.RecordRequest;
import org.rayo.media.engine.record.Recording;

/** A party that keeps its links and does nothing else; its tick thread is the caller's. */
public final class FakeEnd implements JoinEnd {
  public final Map<JoinEnd, FrameLink> out = new HashMap<>();
  public final Map<JoinEnd, FrameLink> in = new HashMap<>();
  public final List<Character> keys = new ArrayList<>();
  public boolean closed;
  private final String name;
  private final boolean mixer;

  /**
   * @param mixer whether it passes on what it hears
   */
  public FakeEnd(String name, boolean mixer) {
    this.name = name;
    this.mixer = mixer;
  }

  @Override
  public String id() {
    return name;
  }

  @Override
  public boolean passesOn() {
    return mixer;
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public void onTick(Runnable task) {
    task.run();
  }

  @Override
  public void speakTo(JoinEnd peer, FrameLink link) {
    out.put(peer, link);
  }

  @Override
  public void hear(JoinEnd peer, FrameLink link) {
    in.put(peer, link);
  }

  @Override
  public void keyPressed(char key) {
    keys.add(key);
  }

  @Override
  public void close() {
    closed = true;
  }

  @Override
  public Player play(PlayRequest request, PlayListener listener) {
    throw new UnsupportedOperationException();
  }

  @Override
  public DtmfCollector collect(InputRequest request, InputListener listener) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ProgressAnalysis analyse(ProgressRequest request, ProgressListener listener) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Recording record(RecordRequest request, RecordListener listener) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void join(Party other, JoinDirection direction) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void unjoin(Party other) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String toString() {
    return name;
  }
}
