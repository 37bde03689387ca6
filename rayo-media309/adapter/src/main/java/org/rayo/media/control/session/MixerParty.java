// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.session;

import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.media.mscontrol.EventType;
import javax.media.mscontrol.MediaObject;
import javax.media.mscontrol.MediaSession;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.MsControlFactory;
import javax.media.mscontrol.Parameter;
import javax.media.mscontrol.join.Joinable;
import javax.media.mscontrol.join.JoinableContainer;
import javax.media.mscontrol.mixer.MediaMixer;
import javax.media.mscontrol.mixer.MixerEvent;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.MediaFlow;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.callcontrol.port.MixerId;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.media.control.component.MediaParty;
import org.rayo.media.driver.ext.MediaAdoption;

/** One mixer: a media session with a media mixer, which tells who speaks. */
final class MixerParty extends PartyControl {
  private static final System.Logger LOG = System.getLogger(MixerParty.class.getName());

  /** Who spoke, as told last; in the order in which they began. */
  private final Set<PartyId> speaking = new LinkedHashSet<>();

  MixerParty(MixerId mixer, Surroundings surroundings) {
    super(mixer, surroundings);
  }

  @Override
  String kind() {
    return "mixer";
  }

  void open(MsControlFactory factory) {
    run(() -> openNow(factory));
  }

  private void openNow(MsControlFactory factory) {
    try {
      create(factory);
      tell(new MediaInput.MixerReady());
    } catch (MsControlException e) {
      tell(Negotiation.failed(e));
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, this + " cannot be made", e);
      tell(Negotiation.failed(new MsControlException("The media server failed", e)));
    }
  }

  @Override
  void reopen(MsControlFactory factory, MediaFlow flow) {
    run(() -> spoke(Set.of()));
    run(
        () -> {
          if (!isClosing()) {
            openNow(factory);
            goOn();
          }
        });
  }

  private void create(MsControlFactory factory) throws MsControlException {
    var session = newSession(factory);
    try {
      var parameters = session.createParameters();
      parameters.put(MediaMixer.ENABLED_EVENTS, new EventType[] {MixerEvent.ACTIVE_INPUTS_CHANGED});
      parameters.put(MediaObject.MEDIAOBJECT_ID, mediaName());
      use(session, session.createMediaMixer(MediaMixer.AUDIO_EVENTS, parameters));
    } catch (MsControlException e) {
      session.release();
      throw e;
    }
  }

  private void use(MediaSession session, MediaMixer mixer) {
    mixer.addListener(this::mixerEvent);
    opened(new MediaParty(session, mixer));
  }

  @Override
  MediaAdoption.@Nullable Adopted adopt(MediaAdoption media) throws MsControlException {
    var adopted = media.adoptMixer(mediaName());
    if (adopted != null) {
      var mixer = (MediaMixer) adopted.container();
      var parameters = mixer.createParameters();
      parameters.put(MediaMixer.ENABLED_EVENTS, new EventType[] {MixerEvent.ACTIVE_INPUTS_CHANGED});
      mixer.setParameters(parameters);
      use(adopted.session(), mixer);
    }
    return adopted;
  }

  private void mixerEvent(MixerEvent event) {
    if (event.getEventType() == MixerEvent.ACTIVE_INPUTS_CHANGED) {
      var inputs =
          Arrays.stream(event.getActiveInputs())
              .map(MixerParty::party)
              .filter(Objects::nonNull)
              .map(PartyId.class::cast)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      run(() -> spoke(inputs));
    }
  }

  /** Also of another node, by the name that its connection has there. */
  private static @Nullable PartyId party(Joinable input) {
    if (!(input instanceof JoinableContainer container)) {
      return null;
    }
    var party = partyOf(container.getMediaSession());
    if (party == null && input instanceof MediaObject object) {
      var wanted = new Parameter[] {MediaObject.MEDIAOBJECT_ID};
      party = MediaNames.call(object.getParameters(wanted).get(MediaObject.MEDIAOBJECT_ID));
    }
    return party;
  }

  private void spoke(Set<PartyId> now) {
    if (isClosing()) {
      return;
    }
    for (var before : List.copyOf(speaking)) {
      if (!now.contains(before)) {
        speaking.remove(before);
        tell(new MediaInput.StoppedSpeaking(before));
      }
    }
    for (var speaker : now) {
      if (speaking.add(speaker)) {
        tell(new MediaInput.StartedSpeaking(speaker));
      }
    }
  }
}
