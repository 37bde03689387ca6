// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.remote;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.MediaException;
import org.rayo.media.engine.Mixer;
import org.rayo.media.engine.MixerListener;
import org.rayo.media.engine.record.RecordListener;
import org.rayo.media.engine.record.RecordRequest;
import org.rayo.media.engine.record.Recording;
import org.rayo.media.msml.AudioMix;
import org.rayo.media.msml.Event;
import org.rayo.media.msml.Names;
import org.rayo.media.msml.Request;

/** A conference over there. */
final class RemoteMixer extends RemoteParty implements Mixer {
  private final MixerListener listener;

  /** By their names, which are not those of trunks. */
  private final Map<String, RemoteParty> speakers = new LinkedHashMap<>();

  /**
   * @param adopting what runs on a mixer that is there already; null for a new one
   */
  RemoteMixer(
      MediaServer server, String name, MixerListener listener, @Nullable Set<String> adopting) {
    super(server, name, adopting);
    this.listener = listener;
  }

  static RemoteMixer create(
      MediaServer server, String name, boolean speakers, MixerListener listener) {
    var mixer = new RemoteMixer(server, name, listener, null);
    server.add(mixer);
    try {
      var mix = speakers ? AudioMix.reporting(Duration.ofMillis(1)) : AudioMix.PLAIN;
      server.control().execute(Request.CreateConference.lasting(name, mix, null));
      return mixer;
    } catch (MediaException e) {
      server.remove(mixer);
      throw e;
    }
  }

  @Override
  public String id() {
    return "conf:" + name();
  }

  @Override
  public boolean isMixer() {
    return true;
  }

  @Override
  public Recording record(String dialog, RecordRequest request, RecordListener recorder) {
    if (request.direction() == RecordRequest.Direction.SEND) {
      throw new MediaException.Unsupported("A mixer has nobody at its other end");
    }
    return super.record(dialog, request, recorder);
  }

  @Override
  void release() {
    server().control().execute(new Request.DestroyConference(id(), null));
  }

  @Override
  void tellLost(String why) {
    listener.lost(why);
    listener.closed();
  }

  @Override
  void own(Event event) {
    if (!event.name().equals(Event.ACTIVE_SPEAKERS)) {
      return;
    }
    var now = new LinkedHashMap<String, RemoteParty>();
    for (var leg : event.all(Names.SPEAKER_NAME)) {
      var name = Trunk.origin(leg);
      now.put(name, speakers.getOrDefault(name, party(name)));
    }
    for (var former : List.copyOf(speakers.keySet())) {
      var party = now.containsKey(former) ? null : speakers.remove(former);
      if (party != null) {
        listener.speaking(party, false);
      }
    }
    now.forEach(
        (name, party) -> {
          if (speakers.putIfAbsent(name, party) == null) {
            listener.speaking(party, true);
          }
        });
  }

  /** It may be on another media server, or of another node. */
  private RemoteParty party(String name) {
    var party = server().party(name);
    return party == null ? new ForeignParty(server(), name, false) : party;
  }
}
