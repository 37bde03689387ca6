// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.verb;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.CommandResult;
import org.rayo.protocol.core.CallCommand;
import org.rayo.protocol.core.CallCommand.Join;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.Dial;
import org.rayo.protocol.core.EndReason;
import org.rayo.protocol.core.RayoEvent;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.legacy.LegacyVerb;
import org.rayo.protocol.output.Output;
import org.rayo.protocol.xml.Namespaces;

/**
 * Dials all parties at once, each with a join to the caller; the first who answers stays, and the
 * transfer is over when that one hangs up. The caller hears the ringback meanwhile.
 */
final class Transfer extends RunningVerb {
  private final LegacyVerb.Transfer plan;
  private final Set<Jid> legs = new LinkedHashSet<>();
  private int unanswered;
  private @Nullable StanzaError refusal;
  private @Nullable Jid winner;
  private @Nullable Jid ringback;
  private EndReason lastEnd = EndReason.ERROR;

  Transfer(VerbDesk desk, ClientRequest request, String id, LegacyVerb.Transfer plan) {
    super(desk, request, id);
    this.plan = plan;
  }

  @Override
  void begin() {
    listen(plan.terminator(), this::ring);
  }

  private void ring() {
    if (plan.ringback() == null) {
      dialAll();
    } else {
      start(
          call(),
          forEver(plan.ringback()),
          made -> {
            ringback = made;
            dialAll();
          });
    }
  }

  /** Repeats with a pause as long as a ringing tone has. */
  static Output forEver(Output once) {
    return new Output(
        Duration.ZERO,
        false,
        Duration.ofSeconds(1),
        0,
        null,
        once.renderer(),
        once.voice(),
        once.documents(),
        once.headers());
  }

  private void dialAll() {
    unanswered = plan.dials().size();
    plan.dials().forEach(dial -> ask(desk().server(), joined(dial), this::onDialled));
  }

  private Dial joined(Dial dial) {
    var join = new Join("xmpp:" + call(), null, Join.Direction.DUPLEX, plan.media());
    return new Dial(
        dial.to(), dial.from(), dial.uri(), dial.timeout(), dial.headers(), List.of(join));
  }

  private void onDialled(CommandResult result) {
    unanswered--;
    switch (result) {
      case CommandResult.Created(var ref) -> {
        var leg = address(ref);
        desk().own(leg, this);
        if (isOver() || winner != null) {
          hangup(leg);
        } else {
          legs.add(leg);
          started();
        }
      }
      case CommandResult.Refused(var error) -> refusal = error;
      case CommandResult.Done() -> {
        // A dial is never answered so.
      }
    }
    endIfNobodyIsLeft();
  }

  @Override
  void onLeg(Jid leg, CallEvent event) {
    switch (event) {
      case CallEvent.Answered _ -> onAnswer(leg);
      case CallEvent.End end -> {
        legs.remove(leg);
        lastEnd = end.reason();
        if (leg.equals(winner)) {
          complete(completions(), "success", null);
        } else {
          endIfNobodyIsLeft();
        }
      }
      default -> {
        // Ringing and joins of a leg concern nobody.
      }
    }
  }

  private void onAnswer(Jid leg) {
    if (winner != null) {
      hangup(leg);
      return;
    }
    winner = leg;
    stop(ringback);
    legs.remove(leg);
    legs.forEach(this::hangup);
    legs.clear();
  }

  private void endIfNobodyIsLeft() {
    if (isOver() || winner != null || unanswered > 0 || !legs.isEmpty()) {
      return;
    }
    if (refusal != null) {
      fail(refusal);
      return;
    }
    switch (lastEnd) {
      case TIMEOUT -> complete(completions(), "timeout", null);
      case BUSY -> complete(completions(), "busy", null);
      case REJECTED -> complete(completions(), "reject", null);
      case HUNGUP, HANGUP_COMMAND, ERROR ->
          complete(Namespaces.RAYO_EXT_COMPLETE, "error", "Nobody could be reached");
    }
  }

  private void hangup(Jid leg) {
    tell(leg, new CallCommand.Hangup(List.of()));
  }

  /** The client knows of no other call. */
  @Override
  boolean onJoin(RayoEvent event) {
    return switch (event) {
      case CallEvent.Joined(var uri, _) -> isLeg(uri);
      case CallEvent.Unjoined(var uri, _) -> isLeg(uri);
      default -> false;
    };
  }

  private boolean isLeg(@Nullable String uri) {
    return uri != null
        && (uri.equals("xmpp:" + winner)
            || legs.stream().anyMatch(leg -> uri.equals("xmpp:" + leg)));
  }

  @Override
  void takeDown() {
    legs.forEach(this::hangup);
    if (winner != null) {
      hangup(winner);
    }
  }

  @Override
  String completions() {
    return Namespaces.TROPO_TRANSFER_COMPLETE;
  }
}
