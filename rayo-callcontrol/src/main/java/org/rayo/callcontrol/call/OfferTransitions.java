// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.rayo.callcontrol.control.OfferRound;
import org.rayo.callcontrol.effect.CallEffect;
import org.rayo.callcontrol.effect.CallEffect.StartTimer;
import org.rayo.callcontrol.effect.CallEffect.ToSignaling;
import org.rayo.callcontrol.effect.Effects;
import org.rayo.callcontrol.effect.TimerKey;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.EndReason;
import org.rayo.protocol.core.Header;
import org.rayo.protocol.jid.Jid;

/**
 * Finds an inbound call its controlling party (XEP-0327 section 6.1.1): offers it in stages, goes
 * on when clients leave, and lets it ring while there is nobody, as the application wants it.
 */
final class OfferTransitions {
  /** A queued call also notices clients whose limit of calls has room again. */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

  private OfferTransitions() {}

  static CallState arrived(CallFacts facts, List<Header> headers, OfferRound round, Effects out) {
    var terms = OfferTerms.first(round, headers);
    if (!round.clients().isEmpty()) {
      out.await(TimerKey.OFFER);
      return offer(facts, terms, round, out);
    }
    if (round.policy().queue() != null) {
      return queue(facts, terms, out);
    }
    out.add(new ToSignaling.Reject(480, List.of()));
    return Endings.report(facts, Endings.end(EndReason.ERROR, 480, List.of()), false, out);
  }

  /** The search for clients has come to its end. */
  static CallState found(LiveState state, OfferRound round, Effects out) {
    if (state instanceof Queued(var facts, var terms, _)) {
      if (round.clients().isEmpty()) {
        out.add(new StartTimer(TimerKey.STAGE, LOOK_AGAIN));
        return new Queued(facts, terms, false);
      }
      out.cancel(TimerKey.QUEUE).await(TimerKey.OFFER);
      return offer(facts, terms, round, out);
    }
    if (state instanceof Offered(var facts, var terms, _)) {
      return foundMore(facts, terms, round, out);
    }
    return state;
  }

  private static CallState foundMore(
      CallFacts facts, OfferTerms terms, OfferRound round, Effects out) {
    var calm = new Offered(facts, terms, false);
    if (facts.control().controller() != null) {
      return calm;
    }
    if (!round.clients().isEmpty()) {
      return offer(facts, terms, round, out);
    }
    if (!facts.control().abandoned()) {
      nextStage(round, out);
      return calm;
    }
    out.cancel(TimerKey.OFFER);
    return round.policy().queue() == null
        ? giveUp(calm, EndReason.ERROR, out)
        : queue(facts, terms.next(round), out);
  }

  private static CallState offer(CallFacts facts, OfferTerms terms, OfferRound round, Effects out) {
    var identity = facts.identity();
    var event = new CallEvent.Offer(identity.to(), identity.from(), terms.headers());
    for (var client : round.clients()) {
      out.add(new CallEffect.Emit(null, client, event));
    }
    nextStage(round, out);
    var control = facts.control().offeredAlsoTo(round.clients());
    var session = facts.session().withKeyEvents(round.policy().keyEvents());
    return new Offered(facts.with(control).with(session), terms.next(round), false);
  }

  private static void nextStage(OfferRound round, Effects out) {
    var stage = round.policy().stage();
    if (!stage.isZero()) {
      out.add(new StartTimer(TimerKey.STAGE, stage));
    }
  }

  private static CallState queue(CallFacts facts, OfferTerms terms, Effects out) {
    var queue = terms.policy().queue();
    out.add(new ToSignaling.Provisional(null, List.of()))
        .add(new StartTimer(TimerKey.QUEUE, queue == null ? Duration.ZERO : queue.longest()))
        .add(new StartTimer(TimerKey.STAGE, LOOK_AGAIN));
    return new Queued(facts, terms, false);
  }

  /** A client does not want this call; that it may still want others is not our business. */
  static CallState refused(LiveState state, Jid client, Effects out) {
    return state instanceof Offered(var facts, var terms, var seeking)
            && facts.control().reachable().contains(client)
        ? without(new Offered(facts, terms.refusedBy(client), seeking), client, out)
        : state;
  }

  /** A client left. */
  static CallState without(LiveState state, Jid client, Effects out) {
    var control = state.facts().control().without(client);
    var next = state.with(state.facts().with(control));
    return control.abandoned() || isAsked(next, client) ? seek(next, out) : next;
  }

  /** A client wants no more calls; it may still take this one, but others are asked as well. */
  static CallState busy(LiveState state, Jid client, Effects out) {
    return isAsked(state, client) ? seek(state, out) : state;
  }

  private static boolean isAsked(LiveState state, Jid client) {
    return state instanceof Offered(var facts, var terms, _)
        && terms.policy().staged()
        && facts.control().controller() == null
        && client.equals(facts.control().offered().getLast());
  }

  /** Who is not to be asked (again). */
  static List<Jid> asked(CallState state) {
    var refused =
        switch (state) {
          case Offered offered -> offered.terms().refused();
          case Queued queued -> queued.terms().refused();
          default -> List.<Jid>of();
        };
    return Stream.concat(state.facts().control().reachable().stream(), refused.stream()).toList();
  }

  /** The answer is {@link #found}. */
  private static CallState seek(LiveState state, Effects out) {
    return switch (state) {
      case Queued(var facts, var terms, var seeking) when !seeking -> {
        out.cancel(TimerKey.STAGE).add(new CallEffect.SeekClients());
        yield new Queued(facts, terms, true);
      }
      case Offered(var facts, var terms, var seeking)
          when !seeking && facts.control().controller() == null -> {
        out.cancel(TimerKey.STAGE).add(new CallEffect.SeekClients());
        yield new Offered(facts, terms, true);
      }
      default -> state;
    };
  }

  static CallState timer(LiveState state, TimerKey.Kind kind, Effects out) {
    return switch (kind) {
      case STAGE -> seek(state, out);
      case QUEUE -> state instanceof Queued ? giveUp(state, EndReason.TIMEOUT, out) : state;
      case OFFER ->
          state instanceof Offered && state.facts().control().controller() == null
              ? giveUp(state, EndReason.TIMEOUT, out)
              : state;
      default -> state;
    };
  }

  /** Nobody takes the call. */
  private static CallState giveUp(LiveState state, EndReason reason, Effects out) {
    var end = Endings.end(reason, 480, List.of());
    return Endings.farewell(state, end, new ToSignaling.Reject(480, List.of()), out);
  }
}
