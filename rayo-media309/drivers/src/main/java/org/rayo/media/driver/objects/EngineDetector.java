// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.media.mscontrol.MediaEventListener;
import javax.media.mscontrol.MediaSession;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.Parameter;
import javax.media.mscontrol.Parameters;
import javax.media.mscontrol.Qualifier;
import javax.media.mscontrol.Value;
import javax.media.mscontrol.WrongStateException;
import javax.media.mscontrol.mediagroup.SpeechDetectorConstants;
import javax.media.mscontrol.mediagroup.signals.SignalDetector;
import javax.media.mscontrol.mediagroup.signals.SignalDetectorEvent;
import javax.media.mscontrol.mediagroup.signals.SpeechRecognitionEvent;
import javax.media.mscontrol.resource.Action;
import javax.media.mscontrol.resource.RTC;
import javax.media.mscontrol.resource.ResourceContainer;
import javax.media.mscontrol.resource.Trigger;
import org.jspecify.annotations.Nullable;
import org.rayo.media.driver.ext.ExtParameter;
import org.rayo.media.engine.input.InputRequest;

/**
 * Collects keys or analyses the progress of a call, one thing at a time. Keys that come while
 * nobody collects are not kept, so there is never anything to flush.
 */
final class EngineDetector implements SignalDetector {
  static final Features FEATURES = features();

  /** Parameters that make sense for call progress analysis, besides its patterns. */
  static final Set<Parameter> OF_ANALYSIS = Set.of(INITIAL_TIMEOUT, ENABLED_EVENTS);

  private final EngineGroup group;
  private final Notifier<SignalDetectorEvent> notifier;
  private @Nullable Detection running;

  EngineDetector(EngineGroup group) {
    this.group = group;
    this.notifier = new Notifier<>(group.session().queue());
  }

  private static Features features() {
    Set<Parameter> parameters = new HashSet<>(List.of(PATTERN));
    parameters.addAll(
        Set.of(
            INITIAL_TIMEOUT,
            INTER_SIG_TIMEOUT,
            ENABLED_EVENTS,
            SpeechDetectorConstants.BARGE_IN_ENABLED,
            ExtParameter.DETECTOR_TERMINATOR,
            ExtParameter.DETECTOR_IGNORE_FOREIGN_SIGNALS,
            ExtParameter.DETECTOR_WAIT_FOR_PROMPT));
    Set<Trigger> triggers = new HashSet<>(List.of(PATTERN_MATCH));
    triggers.addAll(Set.of(DETECTION_OF_ONE_SIGNAL, RECEIVE_SIGNALS_COMPLETION));
    Set<Qualifier> qualifiers = new HashSet<>(List.of(SignalDetectorEvent.PATTERN_MATCHING));
    qualifiers.addAll(
        Set.of(
            SignalDetectorEvent.INITIAL_TIMEOUT_EXCEEDED,
            SignalDetectorEvent.INTER_SIG_TIMEOUT_EXCEEDED,
            SignalDetectorEvent.NUM_SIGNALS_DETECTED,
            SpeechRecognitionEvent.NO_GRAMMAR_MATCH,
            SignalDetectorEvent.STOPPED,
            SignalDetectorEvent.RTC_TRIGGERED));
    Set<Value> values = Set.of(SignalSet.values("0123456789*#ABCD"));
    return new Features(
        Set.copyOf(parameters),
        Set.of(STOP, CANCEL, FLUSH_BUFFER, SpeechDetectorConstants.PROMPT_DONE),
        Set.copyOf(triggers),
        Set.of(
            SignalDetectorEvent.SIGNAL_DETECTED,
            SignalDetectorEvent.RECEIVE_SIGNALS_COMPLETED,
            SignalDetectorEvent.FLUSH_BUFFER_COMPLETED),
        Set.copyOf(qualifiers),
        values);
  }

  /** Blocks while it fetches grammars that are given by reference. */
  @Override
  public void receiveSignals(
      int count,
      Parameter @Nullable [] patterns,
      RTC @Nullable [] rtcs,
      @Nullable Parameters parameters)
      throws MsControlException {
    Settings.require(FEATURES.parameters(), parameters);
    var settings = group.settings().with(parameters);
    var order = Analysing.Order.read(count, patterns, settings, new Settings().with(parameters));
    if (order != null) {
      analyse(order, settings, group.controls().check(rtcs));
      return;
    }
    var looked = Patterns.read(count, patterns, settings);
    var request = request(looked, settings);
    var controls = group.controls().check(rtcs);
    var leg = group.source();
    boolean waits =
        settings.flag(ExtParameter.DETECTOR_WAIT_FOR_PROMPT, false)
            && !settings.flag(SpeechDetectorConstants.BARGE_IN_ENABLED, true);
    var next = new Collecting(this, leg, group.nextName('i'), request, looked, settings, controls);
    occupy(next);
    try {
      if (waits) {
        group.session().engine().validate(request);
      } else {
        next.collect();
      }
    } catch (org.rayo.media.engine.MediaException e) {
      giveUp(next);
      throw Refusals.of(e);
    }
  }

  private void analyse(Analysing.Order order, Settings settings, List<RTC> controls)
      throws MsControlException {
    var party = group.source();
    var next = new Analysing(this, order, settings, controls);
    occupy(next);
    try {
      next.begin(party, group.nextName('a'));
    } catch (org.rayo.media.engine.MediaException e) {
      giveUp(next);
      throw Refusals.of(e);
    }
  }

  private void occupy(Detection next) throws WrongStateException {
    synchronized (this) {
      if (running != null) {
        throw new WrongStateException("The detector is busy");
      }
      running = next;
    }
    group.controls().add(next.rtcs());
  }

  private void giveUp(Detection which) {
    free(which);
    group.controls().remove(which.rtcs());
  }

  private static InputRequest request(Patterns patterns, Settings settings)
      throws MsControlException {
    boolean waits = settings.flag(ExtParameter.DETECTOR_WAIT_FOR_PROMPT, false);
    boolean bargeIn = settings.flag(SpeechDetectorConstants.BARGE_IN_ENABLED, true);
    try {
      return new InputRequest(
          patterns.grammars(),
          settings.value(ExtParameter.DETECTOR_TERMINATOR, Character.class),
          settings.millis(INITIAL_TIMEOUT),
          settings.millis(INTER_SIG_TIMEOUT),
          !(waits && bargeIn),
          settings.flag(ExtParameter.DETECTOR_IGNORE_FOREIGN_SIGNALS, false));
    } catch (IllegalArgumentException e) {
      throw new MsControlException(e.getMessage(), e);
    }
  }

  private synchronized void free(Detection which) {
    if (running == which) {
      running = null;
    }
  }

  void ended(Detection which, SignalDetectorEvent event) {
    free(which);
    notifier.send(event);
    if (event.getPatternIndex() >= 0) {
      group.controls().fire(PATTERN_MATCH[event.getPatternIndex()]);
    }
    group.controls().fire(RECEIVE_SIGNALS_COMPLETION);
    group.controls().remove(which.rtcs());
  }

  void report(SignalDetectorEvent event) {
    notifier.send(event);
  }

  void perform(Action action, @Nullable Trigger trigger) {
    Detection now;
    synchronized (this) {
      now = running;
    }
    if (action == FLUSH_BUFFER) {
      flushBuffer();
    } else if (now != null && action == SpeechDetectorConstants.PROMPT_DONE) {
      group.session().workshop().threads().execute(now::promptDone);
    } else if (now != null) {
      now.stop(trigger);
    }
  }

  @Override
  public void flushBuffer() {
    notifier.send(
        new DetectorEvent(this, SignalDetectorEvent.FLUSH_BUFFER_COMPLETED, Outcome.DONE, ""));
  }

  @Override
  public void stop() {
    perform(STOP, null);
  }

  @Override
  public ResourceContainer getContainer() {
    return group;
  }

  @Override
  public void addListener(MediaEventListener<SignalDetectorEvent> listener) {
    notifier.add(listener);
  }

  @Override
  public void removeListener(MediaEventListener<SignalDetectorEvent> listener) {
    notifier.remove(listener);
  }

  @Override
  public MediaSession getMediaSession() {
    return group.getMediaSession();
  }
}
