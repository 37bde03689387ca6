// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import java.util.List;
import javax.media.mscontrol.Qualifier;
import javax.media.mscontrol.mediagroup.signals.SignalDetector;
import javax.media.mscontrol.mediagroup.signals.SignalDetectorEvent;
import javax.media.mscontrol.mediagroup.signals.SpeechRecognitionEvent;
import javax.media.mscontrol.resource.RTC;
import javax.media.mscontrol.resource.Trigger;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.MediaException;
import org.rayo.media.engine.Party;
import org.rayo.media.engine.input.DtmfCollector;
import org.rayo.media.engine.input.InputEnd;
import org.rayo.media.engine.input.InputListener;
import org.rayo.media.engine.input.InputRequest;

/**
 * A collection in progress: waiting for the prompt to end, fetching its grammars, or listening.
 * Stopping it works in all three; exactly one end is reported.
 */
final class Collecting implements Detection, InputListener {
  private final EngineDetector detector;
  private final Party party;
  private final String name;
  private final InputRequest request;
  private final Patterns patterns;
  private final Settings settings;
  private final List<RTC> rtcs;
  private final StringBuilder keys = new StringBuilder();
  private @Nullable DtmfCollector collector;
  private boolean listening;
  private boolean promptDone;
  private boolean stopped;
  private boolean over;
  private @Nullable Trigger stopTrigger;

  Collecting(
      EngineDetector detector,
      Party party,
      String name,
      InputRequest request,
      Patterns patterns,
      Settings settings,
      List<RTC> rtcs) {
    this.detector = detector;
    this.party = party;
    this.name = name;
    this.request = request;
    this.patterns = patterns;
    this.settings = settings;
    this.rtcs = rtcs;
  }

  @Override
  public List<RTC> rtcs() {
    return rtcs;
  }

  /** Blocks while grammars are fetched, so it holds no lock. */
  void collect() {
    synchronized (this) {
      listening = true;
    }
    var running = party.collect(name, request, this);
    synchronized (this) {
      collector = running;
      if (stopped) {
        running.stop();
      } else if (promptDone) {
        running.startTimers();
      }
    }
  }

  @Override
  public void promptDone() {
    boolean begin;
    synchronized (this) {
      promptDone = true;
      begin = !listening && !stopped;
      if (collector != null) {
        collector.startTimers();
      }
    }
    if (begin) {
      try {
        collect();
      } catch (MediaException e) {
        end(Outcome.failed(Refusals.error(e), e.getMessage()), keys(), -1, null);
      }
    }
  }

  @Override
  public void stop(@Nullable Trigger trigger) {
    synchronized (this) {
      stopped = true;
      stopTrigger = trigger;
      if (collector != null) {
        collector.stop();
        return;
      }
      if (listening) {
        return;
      }
    }
    end(Outcome.stopped(trigger), "", -1, null);
  }

  @Override
  public void digit(char digit) {
    synchronized (this) {
      keys.append(digit);
    }
    if (settings.enables(SignalDetector.ENABLED_EVENTS, SignalDetectorEvent.SIGNAL_DETECTED)) {
      detector.report(
          new DetectorEvent(
              detector, SignalDetectorEvent.SIGNAL_DETECTED, Outcome.DONE, String.valueOf(digit)));
    }
  }

  @Override
  public void ended(InputEnd end) {
    switch (end) {
      case InputEnd.Match match -> {
        int index =
            patterns.indexes().isEmpty() ? -1 : patterns.indexes().get(match.grammarIndex());
        var qualifier =
            index < 0
                ? SignalDetectorEvent.NUM_SIGNALS_DETECTED
                : SignalDetectorEvent.PATTERN_MATCHING[index];
        end(Outcome.of(qualifier), match.digits(), index, match);
      }
      case InputEnd.NoInput _ ->
          end(Outcome.of(SignalDetectorEvent.INITIAL_TIMEOUT_EXCEEDED), "", -1, null);
      case InputEnd.NoMatch(var digits) -> end(Outcome.of(noMatch()), digits, -1, null);
      case InputEnd.Stopped _ -> end(Outcome.stopped(stopTrigger()), keys(), -1, null);
      case InputEnd.LegClosed _ -> end(Outcome.DROPPED, keys(), -1, null);
    }
  }

  private synchronized String keys() {
    return keys.toString();
  }

  private synchronized @Nullable Trigger stopTrigger() {
    return stopTrigger;
  }

  /** Any signals count as a match when there are no patterns, so only time can have run out. */
  private Qualifier noMatch() {
    return patterns.indexes().isEmpty()
        ? SignalDetectorEvent.INTER_SIG_TIMEOUT_EXCEEDED
        : SpeechRecognitionEvent.NO_GRAMMAR_MATCH;
  }

  private void end(Outcome outcome, String digits, int index, InputEnd.@Nullable Match match) {
    synchronized (this) {
      if (over) {
        return;
      }
      over = true;
    }
    detector.ended(this, new DetectorEvent(detector, outcome, digits, index, match));
  }
}
