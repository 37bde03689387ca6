// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import java.util.Set;
import javax.media.mscontrol.MediaEventListener;
import javax.media.mscontrol.MediaSession;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.Parameters;
import javax.media.mscontrol.Value;
import javax.media.mscontrol.mediagroup.signals.SignalGenerator;
import javax.media.mscontrol.mediagroup.signals.SignalGeneratorEvent;
import javax.media.mscontrol.resource.RTC;
import javax.media.mscontrol.resource.ResourceContainer;
import org.jspecify.annotations.Nullable;

/**
 * Sends keys of 100 ms, as RFC 4733 events if the peer takes those and as tones if not; a comma
 * waits a second. What was handed over goes out: {@link #stop} cannot call it back.
 */
final class EngineGenerator implements SignalGenerator {
  static final Features FEATURES =
      new Features(
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(SignalGeneratorEvent.EMIT_SIGNALS_COMPLETED),
          Set.of(),
          Set.of(SignalSet.values("0123456789*#ABCD")));

  private final EngineGroup group;
  private final Notifier<SignalGeneratorEvent> notifier;

  EngineGenerator(EngineGroup group) {
    this.group = group;
    this.notifier = new Notifier<>(group.session().queue());
  }

  @Override
  public void emitSignals(Value[] signals, RTC @Nullable [] rtcs, @Nullable Parameters parameters)
      throws MsControlException {
    emitSignals(SignalSet.keys(signals), rtcs, parameters);
  }

  @Override
  public void emitSignals(String signals, RTC @Nullable [] rtcs, @Nullable Parameters parameters)
      throws MsControlException {
    Settings.require(FEATURES.parameters(), parameters);
    group.controls().check(rtcs);
    var leg = group.keypad();
    var length = Refusals.translate(() -> leg.sendDtmf(signals));
    group.session().workshop().time().after(length, () -> notifier.send(new Event(this)));
  }

  @Override
  public void stop() {}

  @Override
  public ResourceContainer getContainer() {
    return group;
  }

  @Override
  public void addListener(MediaEventListener<SignalGeneratorEvent> listener) {
    notifier.add(listener);
  }

  @Override
  public void removeListener(MediaEventListener<SignalGeneratorEvent> listener) {
    notifier.remove(listener);
  }

  @Override
  public MediaSession getMediaSession() {
    return group.getMediaSession();
  }

  /** The end of sending. */
  private static final class Event extends EngineResourceEvent<SignalGenerator>
      implements SignalGeneratorEvent {
    Event(SignalGenerator source) {
      super(source, EMIT_SIGNALS_COMPLETED, Outcome.DONE);
    }
  }
}
