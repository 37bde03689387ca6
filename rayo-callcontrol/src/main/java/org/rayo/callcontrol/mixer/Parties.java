// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.mixer;

import java.util.HashSet;
import java.util.List;
import org.rayo.callcontrol.effect.CallEffect;
import org.rayo.callcontrol.effect.Effects;
import org.rayo.callcontrol.join.JoinSelf;
import org.rayo.callcontrol.join.Joins;
import org.rayo.callcontrol.mixer.MixerState.Live;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.protocol.core.MixerEvent;
import org.rayo.protocol.jid.Jid;

/**
 * The parties of a mixer and who of them speaks. A party speaks, for the clients, only between its
 * joined and its unjoined event, and each of its pauses is told once.
 */
final class Parties {
  private Parties() {}

  /** What the join package does to the joins of one party. */
  @FunctionalInterface
  interface Change {
    Joins apply(Joins joins, JoinSelf self, Effects out);
  }

  static JoinSelf self(MixerState state) {
    var facts = state.facts();
    return JoinSelf.ofMixer(
        facts.identity().id(),
        facts.identity().address(),
        facts.audience().listeners(),
        state instanceof MixerState.Open);
  }

  /** Changes the joins and keeps what is said about speakers in step. */
  static Live change(Live state, Effects out, Change change) {
    var facts = state.facts();
    var effects = new Effects();
    var joins = change.apply(facts.joins(), self(state), effects);
    var speaking = new HashSet<>(facts.speaking());
    var fallenSilent = new Effects();
    var heard = new Effects();
    for (var speaker : facts.speaking()) {
      var before = facts.joins().announced(speaker);
      var after = joins.announced(speaker);
      if (before != null && after == null) {
        emit(facts, new MixerEvent.StoppedSpeaking(uri(before)), fallenSilent);
      } else if (before == null && after != null) {
        emit(facts, new MixerEvent.StartedSpeaking(uri(after)), heard);
      }
      if (joins.of(speaker) == null) {
        speaking.remove(speaker);
      }
    }
    addBeforeEvents(fallenSilent, effects, out);
    heard.toList().forEach(out::add);
    return state.with(facts.with(joins).speaking(speaking));
  }

  /** Replies come first, as ever. */
  private static void addBeforeEvents(Effects first, Effects all, Effects out) {
    var pending = first.toList();
    for (var effect : all.toList()) {
      if (effect instanceof CallEffect.Emit) {
        pending.forEach(out::add);
        pending = List.of();
      }
      out.add(effect);
    }
    pending.forEach(out::add);
  }

  static Live started(Live state, PartyId who, Effects out) {
    var facts = state.facts();
    // A mixer that is joined tells of its speakers itself.
    if (!(who instanceof CallId call)
        || facts.joins().of(call) == null
        || facts.speaking().contains(call)) {
      return state;
    }
    var speaking = new HashSet<>(facts.speaking());
    speaking.add(call);
    var address = facts.joins().announced(call);
    if (address != null) {
      emit(facts, new MixerEvent.StartedSpeaking(uri(address)), out);
    }
    return state.with(facts.speaking(speaking));
  }

  static Live stopped(Live state, PartyId who, Effects out) {
    var facts = state.facts();
    if (!(who instanceof CallId call) || !facts.speaking().contains(call)) {
      return state;
    }
    var speaking = new HashSet<>(facts.speaking());
    speaking.remove(call);
    var address = facts.joins().announced(call);
    if (address != null) {
      emit(facts, new MixerEvent.StoppedSpeaking(uri(address)), out);
    }
    return state.with(facts.speaking(speaking));
  }

  /** All parties leave at once: whoever still speaks has stopped. */
  static void fallSilent(MixerFacts facts, Effects out) {
    for (var speaker : facts.speaking()) {
      var address = facts.joins().announced(speaker);
      if (address != null) {
        emit(facts, new MixerEvent.StoppedSpeaking(uri(address)), out);
      }
    }
  }

  private static String uri(Jid address) {
    return "xmpp:" + address;
  }

  private static void emit(MixerFacts facts, MixerEvent event, Effects out) {
    for (var client : facts.audience().listeners()) {
      out.add(new CallEffect.Emit(null, client, event));
    }
  }
}
