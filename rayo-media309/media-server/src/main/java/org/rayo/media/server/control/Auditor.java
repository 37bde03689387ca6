// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.control;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.JoinDirection;
import org.rayo.media.msml.Code;
import org.rayo.media.msml.MsmlException;
import org.rayo.media.msml.Request;
import org.rayo.media.msml.Result;
import org.rayo.media.msml.State;
import org.rayo.media.msml.Stream;
import org.rayo.media.server.dialog.DialogRun;
import org.rayo.media.server.object.ConferenceTarget;
import org.rayo.media.server.object.LegTarget;
import org.rayo.media.server.object.Target;
import org.rayo.media.server.object.Targets;

/** {@code <audit>} (RFC 5707 section 10). Anybody may look. */
final class Auditor {
  private final Targets targets;

  Auditor(Targets targets) {
    this.targets = targets;
  }

  List<Result.Audited> audit(Request.Audit audit) throws MsmlException {
    boolean legs = audit.query().startsWith("conn:");
    var prefix = legs ? "audit.conn." : "audit.conf.";
    for (var state : audit.states()) {
      if (!state.startsWith(prefix) && !state.equals(prefix + "*")) {
        throw new MsmlException(Code.INVALID_VALUE, state + " does not fit " + audit.query());
      }
    }
    List<Result.Audited> results = new ArrayList<>();
    for (var target : queried(audit.query())) {
      results.add(
          new Result.Audited(target.id(), states(target, new Wanted(prefix, audit.states()))));
    }
    return results;
  }

  private List<Target> queried(String query) throws MsmlException {
    return switch (query) {
      case "conn:*" -> targets.all().stream().filter(LegTarget.class::isInstance).toList();
      case "conf:*" -> targets.all().stream().filter(ConferenceTarget.class::isInstance).toList();
      default -> List.of(targets.find(query));
    };
  }

  /** What is asked for; sub-states of a state bring the whole state. */
  private record Wanted(String prefix, List<String> states) {
    boolean has(String state) {
      var name = prefix + state;
      return states.stream()
          .anyMatch(
              each ->
                  each.equals(name) || each.startsWith(name + ".") || each.equals(prefix + "*"));
    }
  }

  private static List<State> states(Target target, Wanted wanted) {
    List<State> states = new ArrayList<>();
    switch (target) {
      case LegTarget leg -> addLeg(states, leg, wanted);
      case ConferenceTarget conference -> addConference(states, conference, wanted);
      default -> {}
    }
    if (wanted.has("dialog")) {
      target.dialogs().forEach(dialog -> states.add(dialog(dialog)));
    }
    if (wanted.has("stream")) {
      target.joins().forEach((other, direction) -> addStreams(states, other, direction));
    }
    if (wanted.has("x.session")) {
      var ownership = target.ownership();
      var last = target.events().last();
      states.add(new State.Session(target.name(), ownership.node(), ownership.epoch(), last));
    }
    return states;
  }

  private static void addLeg(List<State> states, LegTarget leg, Wanted wanted) {
    var signaling = leg.signaling();
    if (wanted.has("sipdialog") && signaling != null) {
      states.add(signaling.state());
    }
    var local = leg.localSdp();
    if (wanted.has("localsdp") && local != null) {
      states.add(new State.LocalSdp(local));
    }
    var remote = leg.remoteSdp();
    if (wanted.has("remotesdp") && remote != null) {
      states.add(new State.RemoteSdp(remote));
    }
    if (wanted.has("x.rtcp")) {
      var stats = leg.stats();
      var jitter = Duration.ofNanos((long) (stats.jitterMillis() * 1e6));
      states.add(
          new State.Rtcp(
              stats.packetsReceived(), stats.packetsSent(), stats.packetsLost(), jitter));
    }
  }

  private static void addConference(
      List<State> states, ConferenceTarget conference, Wanted wanted) {
    if (wanted.has("confconfig")) {
      var order = conference.order();
      states.add(
          new State.Conference(
              order.deleteWhen(), order.term(), conference.mix(), conference.creator().id()));
    }
  }

  private static State dialog(DialogRun dialog) {
    var starter = dialog.starter();
    return new State.Dialog(
        dialog.name(),
        Request.DialogStart.MOML,
        null,
        dialog.age(),
        dialog.primitive(),
        starter == null ? null : starter.id());
  }

  private static void addStreams(
      List<State> states, Target other, @Nullable JoinDirection direction) {
    var id = id(other);
    if (direction != JoinDirection.RECV) {
      states.add(new State.Joined(id, Stream.Media.AUDIO, true, null));
    }
    if (direction != JoinDirection.SEND) {
      states.add(new State.Joined(id, Stream.Media.AUDIO, false, null));
    }
  }

  /** Nodes know what is theirs by its name, which is an identifier, too. */
  private static String id(Target target) {
    return target instanceof LegTarget && target.ownership().node() != null
        ? "conn:" + target.name()
        : target.id();
  }
}
