// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.media.mscontrol.Configuration;
import javax.media.mscontrol.MediaConfig;
import javax.media.mscontrol.MediaEventListener;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.Parameters;
import javax.media.mscontrol.UnsupportedException;
import javax.media.mscontrol.join.Joinable;
import javax.media.mscontrol.mixer.MediaMixer;
import javax.media.mscontrol.mixer.MixerAdapter;
import javax.media.mscontrol.mixer.MixerEvent;
import org.jspecify.annotations.Nullable;
import org.rayo.media.driver.objects.Shape.Part;
import org.rayo.media.engine.Mixer;
import org.rayo.media.engine.MixerListener;
import org.rayo.media.engine.Party;

/**
 * A conference. Media groups that are joined with it play to everybody in it, record everybody and
 * collect everybody's keys.
 */
@SuppressWarnings("overloads") // the standard inherits addListener from several parents
final class EngineMixer extends EngineParty implements MediaMixer {
  static final Features FEATURES =
      new Features(
          Set.of(ENABLED_EVENTS, MEDIAOBJECT_ID),
          Set.of(),
          Set.of(),
          Set.of(MixerEvent.ACTIVE_INPUTS_CHANGED),
          Set.of(),
          Set.of());

  private static final long serialVersionUID = 1L;

  private final transient Mixer mixer;
  private final transient Notifier<MixerEvent> notifier;

  /**
   * @param found what is there already; null to make a mixer
   */
  EngineMixer(
      EngineSession session,
      Shape shape,
      @Nullable Parameters parameters,
      Engines.@Nullable Found found)
      throws MsControlException {
    super(session, "mixer", Names.of(session, parameters), shape, parameters, found != null);
    Settings.require(FEATURES.parameters(), parameters);
    notifier = new Notifier<>(session.queue());
    boolean speakers = shape.has(Part.ACTIVE_INPUTS);
    mixer =
        Refusals.translate(
            () ->
                found == null
                    ? session.engine().createMixer(name(), speakers, new Conversation())
                    : found.mixer(new Conversation()));
  }

  @Override
  Party party() {
    return mixer;
  }

  /** This driver has no adapters: keys never reach other parties, and volumes are as they are. */
  @Override
  public MixerAdapter createMixerAdapter(Configuration<MixerAdapter> shape)
      throws MsControlException {
    throw noAdapter();
  }

  @Override
  public MixerAdapter createMixerAdapter(
      Configuration<MixerAdapter> shape, @Nullable Parameters parameters)
      throws MsControlException {
    throw noAdapter();
  }

  @Override
  public MixerAdapter createMixerAdapter(MediaConfig config, @Nullable Parameters parameters)
      throws MsControlException {
    throw noAdapter();
  }

  private static UnsupportedException noAdapter() {
    return new UnsupportedException("This driver has no mixer adapters; join with the mixer");
  }

  @Override
  public <R> R getResource(Class<R> type) throws MsControlException {
    throw new UnsupportedException("A mixer has no " + type.getSimpleName());
  }

  @Override
  public void addListener(MediaEventListener<MixerEvent> listener) {
    notifier.add(listener);
  }

  @Override
  public void removeListener(MediaEventListener<MixerEvent> listener) {
    notifier.remove(listener);
  }

  /** Keeps who is speaking; called one at a time. */
  private final class Conversation implements MixerListener {
    private final Map<Party, Joinable> active = new LinkedHashMap<>();

    @Override
    public void speaking(Party party, boolean speaking) {
      if (speaking) {
        var joinee = joinee(party);
        if (joinee != null) {
          active.put(party, joinee);
        }
      } else {
        active.remove(party);
      }
      if (shape().has(Part.ACTIVE_INPUTS)
          && settings().enables(ENABLED_EVENTS, MixerEvent.ACTIVE_INPUTS_CHANGED)) {
        var inputs = active.values().toArray(Joinable[]::new);
        notifier.send(new Event(EngineMixer.this, inputs));
      }
    }

    /** One who was parted in the meantime is not found, and will be told to be silent at once. */
    private @Nullable Joinable joinee(Party party) {
      for (var other : joins().all()) {
        if (other instanceof EngineParty peer && peer.party() == party) {
          return other;
        }
      }
      var live = session().workshop().live();
      if (party instanceof Foreign foreign) {
        var here = live.find(foreign.name());
        return here == null ? stranger(foreign) : here;
      }
      // What another process has joined is known to the media server only.
      var peer = live.find(party);
      return peer != null && (isAdopted() || peer.isAdopted()) ? peer : null;
    }

    private @Nullable Joinable stranger(Foreign foreign) {
      try {
        return EngineForeign.of(session().workshop(), foreign);
      } catch (MsControlException e) {
        throw new IllegalStateException("There is no shape for a connection", e);
      }
    }

    @Override
    public void lost(String why) {
      EngineMixer.this.lost(why);
    }

    @Override
    public void dtmf(char digit) {
      signalDetected(digit);
    }
  }

  /** The set of speakers changed. This driver does not tell who is loudest: the first is first. */
  private static final class Event extends EngineResourceEvent<MediaMixer> implements MixerEvent {
    private final Joinable[] inputs;

    Event(MediaMixer source, Joinable[] inputs) {
      super(source, ACTIVE_INPUTS_CHANGED, Outcome.DONE);
      this.inputs = inputs;
    }

    @Override
    public Joinable[] getActiveInputs() {
      return inputs.clone();
    }
  }
}
