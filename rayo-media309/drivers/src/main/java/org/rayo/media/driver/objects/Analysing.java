// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.Parameter;
import javax.media.mscontrol.UnsupportedException;
import javax.media.mscontrol.mediagroup.signals.SignalDetector;
import javax.media.mscontrol.mediagroup.signals.SignalDetectorEvent;
import javax.media.mscontrol.resource.RTC;
import javax.media.mscontrol.resource.Trigger;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.Party;
import org.rayo.media.engine.progress.ProgressAnalysis;
import org.rayo.media.engine.progress.ProgressEnd;
import org.rayo.media.engine.progress.ProgressListener;
import org.rayo.media.engine.progress.ProgressRequest;
import org.rayo.media.engine.progress.ProgressSignal;
import org.rayo.media.engine.progress.SignalKind;
import org.rayo.media.engine.progress.SignalWatch;

/** A call progress analysis in progress. */
final class Analysing implements Detection, ProgressListener {
  private final EngineDetector detector;
  private final Order order;
  private final boolean reports;
  private final List<RTC> rtcs;
  private @Nullable ProgressAnalysis analysis;
  private boolean stopped;
  private @Nullable Trigger stopTrigger;

  /**
   * What is asked for.
   *
   * @param indexes of the patterns in {@link SignalDetector#PATTERN}
   */
  record Order(ProgressRequest request, Map<SignalKind, Integer> indexes) {
    /** Null when none of the patterns asks for analysis. */
    static @Nullable Order read(
        int count, Parameter @Nullable [] patterns, Settings settings, Settings own)
        throws MsControlException {
      if (patterns == null) {
        return null;
      }
      List<SignalWatch> watches = new ArrayList<>();
      Map<SignalKind, Integer> indexes = new EnumMap<>(SignalKind.class);
      for (var pattern : patterns) {
        if (settings.get(pattern) instanceof URI uri && SignalWatch.isAskedBy(uri)) {
          var watch = Refusals.translate(() -> SignalWatch.parse(uri));
          watches.add(watch);
          indexes.put(watch.kind(), Arrays.asList(SignalDetector.PATTERN).indexOf(pattern));
        }
      }
      if (watches.isEmpty()) {
        return null;
      }
      if (count != -1 || watches.size() != patterns.length) {
        throw new UnsupportedException(
            "Call progress analysis and the collection of keys cannot be combined");
      }
      Settings.require(EngineDetector.OF_ANALYSIS, own.without(patterns));
      var initial = settings.millis(SignalDetector.INITIAL_TIMEOUT);
      return Refusals.translate(() -> new Order(new ProgressRequest(watches, initial), indexes));
    }
  }

  Analysing(EngineDetector detector, Order order, Settings settings, List<RTC> rtcs) {
    this.detector = detector;
    this.order = order;
    this.reports =
        settings.enables(SignalDetector.ENABLED_EVENTS, SignalDetectorEvent.SIGNAL_DETECTED);
    this.rtcs = rtcs;
  }

  @Override
  public List<RTC> rtcs() {
    return rtcs;
  }

  void begin(Party party, String name) {
    var running = party.analyse(name, order.request(), this);
    synchronized (this) {
      analysis = running;
      if (stopped) {
        running.stop();
      }
    }
  }

  @Override
  public void promptDone() {
    // it waits for no prompt
  }

  @Override
  public synchronized void stop(@Nullable Trigger trigger) {
    stopped = true;
    stopTrigger = trigger;
    if (analysis != null) {
      analysis.stop();
    }
  }

  private synchronized @Nullable Trigger stopTrigger() {
    return stopTrigger;
  }

  @Override
  public void signal(ProgressSignal signal) {
    if (reports) {
      detector.report(
          new AnalysisEvent(
              detector,
              SignalDetectorEvent.SIGNAL_DETECTED,
              Outcome.DONE,
              order.indexes().getOrDefault(signal.kind(), -1),
              signal));
    }
  }

  @Override
  public void ended(ProgressEnd end) {
    switch (end) {
      case ProgressEnd.Found(var signal) -> {
        int index = order.indexes().getOrDefault(signal.kind(), -1);
        var qualifier =
            index < 0
                ? SignalDetectorEvent.NUM_SIGNALS_DETECTED
                : SignalDetectorEvent.PATTERN_MATCHING[index];
        end(Outcome.of(qualifier), index, signal);
      }
      case ProgressEnd.NoInput() ->
          end(Outcome.of(SignalDetectorEvent.INITIAL_TIMEOUT_EXCEEDED), -1, null);
      case ProgressEnd.Stopped() -> end(Outcome.stopped(stopTrigger()), -1, null);
      case ProgressEnd.LegClosed() -> end(Outcome.DROPPED, -1, null);
    }
  }

  private void end(Outcome outcome, int index, @Nullable ProgressSignal signal) {
    var type = SignalDetectorEvent.RECEIVE_SIGNALS_COMPLETED;
    detector.ended(this, new AnalysisEvent(detector, type, outcome, index, signal));
  }
}
