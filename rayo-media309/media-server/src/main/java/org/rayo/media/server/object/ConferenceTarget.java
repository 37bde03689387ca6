// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.object;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rayo.media.engine.Mixer;
import org.rayo.media.engine.MixerListener;
import org.rayo.media.engine.Party;
import org.rayo.media.msml.AudioMix;
import org.rayo.media.msml.Code;
import org.rayo.media.msml.Event;
import org.rayo.media.msml.MsmlException;
import org.rayo.media.msml.Names;
import org.rayo.media.msml.Request;
import org.rayo.media.server.dialog.Refusals;
import org.rayo.media.server.event.Controller;

/** A conference: one mixer of the engine. */
public final class ConferenceTarget extends Target {
  private final Mixer mixer;
  private final Request.CreateConference order;
  private final Controller creator;
  private final Set<Target> speakers = new LinkedHashSet<>();
  private volatile AudioMix mix;
  private boolean reportPending;
  private long reported = Long.MIN_VALUE;

  public ConferenceTarget(
      String name, Request.CreateConference order, Controller creator, Workshop workshop)
      throws MsmlException {
    super("conf:" + name, name, workshop);
    this.order = order;
    this.creator = creator;
    this.mix = order.audioMix() == null ? AudioMix.PLAIN : order.audioMix();
    check(mix);
    this.mixer = Refusals.translate(() -> workshop.engine().createMixer(new Ears()));
  }

  private static void check(AudioMix mix) throws MsmlException {
    if (mix.loudest() != null) {
      throw new MsmlException(
          Code.UNSUPPORTED_ELEMENT, "<n-loudest> is not supported: everybody is heard");
    }
  }

  private final class Ears implements MixerListener {
    @Override
    public void speaking(Party party, boolean speaking) {
      run(() -> spoke(party, speaking));
    }

    @Override
    public void dtmf(char digit) {
      pressed(digit);
    }
  }

  @Override
  public Party party() {
    return mixer;
  }

  public AudioMix mix() {
    return mix;
  }

  public Request.CreateConference order() {
    return order;
  }

  public Controller creator() {
    return creator;
  }

  @Override
  Controller controller() {
    return creator;
  }

  public void modify(AudioMix change) throws MsmlException {
    check(change);
    mix = change;
  }

  /** One who was parted in the meantime is not found, and is silent soon. */
  private void spoke(Party party, boolean speaking) {
    if (!speaking) {
      speakers.removeIf(each -> each.party() == party);
    } else {
      joins().keySet().stream().filter(each -> each.party() == party).forEach(speakers::add);
    }
    var interval = mix.speakerInterval();
    if (interval != null && !interval.isZero() && !reportPending) {
      report(interval);
    }
  }

  /** At once, or when the interval since the last report is over. */
  private void report(Duration interval) {
    long wait = reported == Long.MIN_VALUE ? 0 : reported + interval.toNanos() - System.nanoTime();
    if (wait <= 0) {
      reportNow();
    } else {
      reportPending = true;
      after(
          Duration.ofNanos(wait),
          () -> {
            reportPending = false;
            reportNow();
          });
    }
  }

  private void reportNow() {
    if (isReleased()) {
      return;
    }
    reported = System.nanoTime();
    List<Event.Pair> pairs = new ArrayList<>();
    for (var speaker : speakers) {
      pairs.add(new Event.Pair("speaker", speaker.id()));
      pairs.add(new Event.Pair(Names.SPEAKER_NAME, speaker.name()));
    }
    report(new Event(Event.ACTIVE_SPEAKERS, id(), pairs), null);
  }

  @Override
  void parted() {
    run(
        () -> {
          speakers.retainAll(joins().keySet());
          if (order.deleteWhen() == Request.DeleteWhen.NOMEDIA
              && joins().isEmpty()
              && !isReleased()) {
            report(Event.of(Event.NO_MEDIA, id()), null);
            release(null);
          }
        });
  }

  /** Its control dialog is over. */
  public void controllerGone(Controller controller) {
    if (order.deleteWhen() == Request.DeleteWhen.NOCONTROL && controller == creator) {
      destroy();
    }
  }

  /** With its participants, if that was ordered. */
  public void destroy() {
    var participants = joins().keySet();
    release(null);
    if (order.term()) {
      participants.stream()
          .filter(LegTarget.class::isInstance)
          .forEach(participant -> participant.release(null));
    }
  }

  @Override
  public void disconnect() {
    destroy();
  }

  @Override
  void closed() {
    speakers.clear();
  }
}
