// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.remote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rayo.media.driver.objects.Engines;
import org.rayo.media.driver.objects.NamedEngine;
import org.rayo.media.engine.Leg;
import org.rayo.media.engine.LegListener;
import org.rayo.media.engine.MediaException;
import org.rayo.media.engine.Mixer;
import org.rayo.media.engine.MixerListener;
import org.rayo.media.msml.Request;
import org.rayo.media.msml.Result;
import org.rayo.media.msml.Seen;
import org.rayo.media.msml.State;

/** A leg or conference of another node that we are about to take over. */
final class FoundParty implements Engines.Found {
  private final MediaServer server;
  private final List<MediaServer> others;
  private final String name;
  private final Result.Audited audit;
  private @Nullable RemoteParty party;

  /**
   * @param others media servers, to which it may have trunks
   */
  FoundParty(MediaServer server, List<MediaServer> others, String name, Result.Audited audit) {
    this.server = server;
    this.others = others;
    this.name = name;
    this.audit = audit;
  }

  @Override
  public NamedEngine engine() {
    return server;
  }

  @Override
  public Leg leg(LegListener listener) {
    var leg = new RemoteLeg(server, name, listener, Set.of());
    party = leg;
    server.add(leg);
    return leg;
  }

  @Override
  public Mixer mixer(MixerListener listener) {
    var mixer = new RemoteMixer(server, name, listener, Set.of());
    party = mixer;
    server.add(mixer);
    return mixer;
  }

  @Override
  public @Nullable String localSdp() {
    for (var state : audit.states()) {
      if (state instanceof State.LocalSdp local) {
        return local.sdp();
      }
    }
    return null;
  }

  @Override
  public @Nullable String remoteSdp() {
    for (var state : audit.states()) {
      if (state instanceof State.RemoteSdp remote) {
        return remote.sdp();
      }
    }
    return null;
  }

  /**
   * First the events that nobody has acknowledged, which come before the result of a later audit is
   * looked at; then what is neither running nor has ended just now ended long ago.
   */
  @Override
  public void complete() {
    var ours = party;
    if (ours == null) {
      throw new IllegalStateException("Nobody is there to take it");
    }
    var trunks = new TrunkEnds(server, others, name, audit);
    List<Seen> wanted = new ArrayList<>(List.of(new Seen(name, 0)));
    wanted.addAll(trunks.wanted());
    var attached = server.control().attach(wanted);
    var seen =
        attached.parts(Result.Attached.class).stream()
            .flatMap(part -> part.objects().stream())
            .filter(object -> object.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new MediaException.WrongState("It is gone"));
    server.heard().awaitUpTo(name, seen.sequence());
    ours.adopted(running(ours));
    trunks.adopt(ours);
  }

  private Set<String> running(RemoteParty ours) {
    var kind = ours instanceof RemoteLeg ? "audit.conn.dialog" : "audit.conf.dialog";
    var names = new HashSet<String>();
    for (var found :
        server.control().execute(Request.Audit.of(ours.id(), kind)).parts(Result.Audited.class)) {
      for (var state : found.states()) {
        if (state instanceof State.Dialog dialog) {
          names.add(dialog.name());
        }
      }
    }
    return names;
  }
}
