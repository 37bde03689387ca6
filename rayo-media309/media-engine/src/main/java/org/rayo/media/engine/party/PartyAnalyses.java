// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.party;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.rayo.media.engine.MediaException.NoResources;
import org.rayo.media.engine.progress.ProgressAnalysis;
import org.rayo.media.engine.progress.ProgressControl;
import org.rayo.media.engine.progress.ProgressListener;
import org.rayo.media.engine.progress.ProgressRequest;

/** The analyses that run on a party. Each has detectors of its own. */
final class PartyAnalyses {
  private static final int MAX = 8;

  private final List<ProgressControl> running = new CopyOnWriteArrayList<>();
  private final PartyMedia media;
  private final PartyComponents.Threads threads;

  PartyAnalyses(PartyMedia media, PartyComponents.Threads threads) {
    this.media = media;
    this.threads = threads;
  }

  ProgressAnalysis analyse(ProgressRequest request, ProgressListener listener) {
    if (running.size() >= MAX) {
      throw new NoResources("More than " + MAX + " call progress analyses at a time");
    }
    var analysis = new ProgressControl(request, listener, threads.callbacks(), running::remove);
    running.add(analysis);
    threads.tick().execute(() -> media.add(analysis.tap()));
    return analysis;
  }

  /** On the callbacks: a key was let go. */
  void key(char key, int millis) {
    running.forEach(analysis -> analysis.key(key, millis));
  }

  /** Any thread. */
  void partyClosing() {
    running.forEach(ProgressControl::partyClosing);
  }

  /** On the callbacks. */
  void partyClosed() {
    running.forEach(ProgressControl::partyClosed);
  }
}
