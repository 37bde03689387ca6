// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.remote;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.LegListener;
import org.rayo.media.engine.MediaException;
import org.rayo.media.msml.Request;
import org.rayo.media.msml.Result;
import org.rayo.media.msml.Seen;
import org.rayo.media.msml.State;

/**
 * The trunks that the former owner of a party made for it. The media servers are asked: of the
 * party, which ends it is joined with; of the other media servers, who is at the other ends.
 */
final class TrunkEnds {
  private static final List<String> STATES = List.of("audit.conn.x.session", "audit.conn.stream");

  private final MediaServer server;
  private final List<MediaServer> others;
  private final String party;
  private final List<String> names;

  /**
   * @param others media servers, to which trunks may lead
   * @param audit of the party, with its joins and whose it was
   */
  TrunkEnds(MediaServer server, List<MediaServer> others, String party, Result.Audited audit) {
    this.server = server;
    this.others = others;
    this.party = party;
    var owner = owner(audit);
    this.names =
        others.isEmpty() || owner == null
            ? List.of()
            : joined(audit).stream()
                .filter(name -> Trunk.isName(name) && server.party(name) == null)
                .filter(name -> owner.equals(owner(audit(server, name))))
                .toList();
  }

  private static @Nullable String owner(Result.@Nullable Audited audit) {
    return audit == null
        ? null
        : audit.states().stream()
            .filter(State.Session.class::isInstance)
            .map(state -> ((State.Session) state).node())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }

  /** The names of those with whom something is joined. */
  private static List<String> joined(Result.Audited audit) {
    return audit.states().stream()
        .filter(State.Joined.class::isInstance)
        .map(state -> ((State.Joined) state).other())
        .map(id -> id.substring(id.indexOf(':') + 1))
        .distinct()
        .toList();
  }

  /** The names of trunks that lead from one party to another, whoever has made them. */
  static List<String> between(RemoteParty one, RemoteParty other) {
    var ends = joined(one).stream().filter(Trunk::isName).toList();
    if (ends.isEmpty()) {
      return List.of();
    }
    var others = joined(other);
    return ends.stream().filter(others::contains).toList();
  }

  private static List<String> joined(RemoteParty party) {
    var state = party.isMixer() ? "audit.conf.stream" : "audit.conn.stream";
    var found = audit(party.server(), Request.Audit.of(party.id(), state));
    return found == null ? List.of() : joined(found);
  }

  private static Result.@Nullable Audited audit(MediaServer server, String leg) {
    return audit(server, new Request.Audit("conn:" + leg, STATES, null));
  }

  private static Result.@Nullable Audited audit(MediaServer server, Request.Audit audit) {
    try {
      var found = server.control().execute(audit).parts(Result.Audited.class);
      return found.isEmpty() ? null : found.getFirst();
    } catch (MediaException e) {
      return null; // it is not there
    }
  }

  /** What has to be attached together with the party. */
  List<Seen> wanted() {
    return names.stream().map(name -> new Seen(name, 0)).toList();
  }

  /** The near ends are attached: gets the others and gives the trunks to the party. */
  void adopt(RemoteParty ours) {
    for (var name : names) {
      var end = end(server, name);
      if (others.stream().noneMatch(other -> adopt(ours, end, other))) {
        end.close();
      }
    }
  }

  private boolean adopt(RemoteParty ours, RemoteLeg end, MediaServer other) {
    var audit = audit(other, end.name());
    if (audit == null) {
      return false;
    }
    try {
      other.control().attach(List.of(new Seen(end.name(), 0)));
    } catch (MediaException e) {
      System.getLogger(TrunkEnds.class.getName())
          .log(System.Logger.Level.WARNING, "{0}: no {1}: {2}", other, end, e.getMessage());
      return false;
    }
    var otherEnd = end(other, end.name());
    var near = Trunk.origin(end.name());
    if (near.equals(party)) {
      var far = joined(audit).stream().findFirst().orElse("");
      ours.trunks().add(far, new Trunk(near, end, otherEnd));
    } else {
      ours.trunks().add(near, new Trunk(near, otherEnd, end));
    }
    return true;
  }

  private static RemoteLeg end(MediaServer server, String name) {
    var leg = new RemoteLeg(server, name, LegListener.NONE, Set.of());
    leg.adopted(Set.of());
    server.add(leg);
    return leg;
  }
}
