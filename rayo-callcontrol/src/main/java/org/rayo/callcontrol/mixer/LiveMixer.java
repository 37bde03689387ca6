// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.mixer;

import org.rayo.callcontrol.component.ComponentCommands;
import org.rayo.callcontrol.component.ComponentMedia;
import org.rayo.callcontrol.component.ComponentStarts;
import org.rayo.callcontrol.effect.CallEffect;
import org.rayo.callcontrol.effect.CallEffect.ToMedia;
import org.rayo.callcontrol.effect.Effects;
import org.rayo.callcontrol.effect.TimerKey;
import org.rayo.callcontrol.join.JoinMedia;
import org.rayo.callcontrol.join.JoinPeers;
import org.rayo.callcontrol.join.JoinRepeats;
import org.rayo.callcontrol.join.PeerInput;
import org.rayo.callcontrol.mixer.MixerInput.Presence.Wish;
import org.rayo.callcontrol.mixer.MixerState.Live;
import org.rayo.callcontrol.mixer.MixerState.Open;
import org.rayo.callcontrol.mixer.MixerState.Opening;
import org.rayo.callcontrol.port.MediaFlow;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.protocol.core.MixerEvent;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.jid.Jid;

/** Inputs to a mixer that exists or is being made. */
final class LiveMixer {
  private static final StanzaError NOT_MADE =
      StanzaError.resourceConstraint("The mixer could not be made");

  private LiveMixer() {}

  /** The first party asks. */
  static Live begin(MixerFacts fresh, PeerInput.Asked asked, Effects out) {
    out.add(new ToMedia.Open(null)).await(TimerKey.MEDIA);
    return asked(new Opening(fresh), asked, out);
  }

  static MixerState on(Live state, MixerInput input, Effects out) {
    var facts = state.facts();
    return switch (input) {
      case MixerInput.ClientCommand command -> settled(MixerCommands.on(state, command, out), out);
      case MixerInput.FromPeer(var peer) ->
          peer instanceof PeerInput.Asked asked
              ? settled(asked(state, asked, out), out)
              : settled(
                  Parties.change(state, out, (j, self, o) -> JoinPeers.on(j, self, peer, o)), out);
      case MixerInput.FromMedia(var media) -> media(state, media, out);
      case MixerInput.TimerFired(var key) -> timer(state, key, out);
      case MixerInput.Presence(var client, var wish) -> presence(state, client, wish, out);
      case MixerInput.ClientGone(var client) ->
          state.with(facts.with(facts.audience().without(client)));
      case MixerInput.Destroy _ -> ClosingMixer.destroy(state, out);
      case MixerInput.Fault _ -> ClosingMixer.destroy(state, out);
      case MixerInput.Resumed _, MixerInput.PeersMoved _ -> state;
    };
  }

  private static Live asked(Live state, PeerInput.Asked asked, Effects out) {
    var facts = state.facts();
    var self = Parties.self(state);
    if (JoinPeers.ignores(facts.joins(), self, asked)) {
      return state;
    }
    var objection = JoinPeers.pendingObjection(facts.joins(), asked.from());
    if (objection != null) {
      return state.with(facts.with(JoinPeers.refuse(facts.joins(), self, asked, objection, out)));
    }
    var heard = facts.audience().known().contains(asked.client());
    var audience = facts.audience().with(asked.from(), asked.client());
    if (!heard && state instanceof Open) {
      appear(asked.client(), out);
    }
    var introduced = state.with(facts.with(audience));
    return Parties.change(introduced, out, (j, me, o) -> JoinPeers.agree(j, me, asked, o));
  }

  static void appear(Jid client, Effects out) {
    out.add(new CallEffect.Emit(null, client, new MixerEvent.Opened()));
  }

  /** Without a party it ends. */
  static MixerState settled(Live state, Effects out) {
    return state.facts().joins().byParty().isEmpty() ? ClosingMixer.begin(state, out) : state;
  }

  private static MixerState media(Live state, MediaInput media, Effects out) {
    var facts = state.facts();
    return switch (media) {
      case MediaInput.MixerReady _ ->
          state instanceof Opening ? ready(facts, out) : readyAgain(state, out);
      case MediaInput.Lost _ -> {
        out.add(new ToMedia.Reopen(MediaFlow.SENDRECV)).await(TimerKey.MEDIA);
        yield state;
      }
      case MediaInput.StartedSpeaking(var who) -> Parties.started(state, who, out);
      case MediaInput.StoppedSpeaking(var who) -> Parties.stopped(state, who, out);
      case MediaInput.JoinInput join ->
          settled(Parties.change(state, out, (j, self, o) -> JoinMedia.on(j, self, join, o)), out);
      case MediaInput.ComponentInput component ->
          state.with(
              facts.with(
                  ComponentMedia.on(
                      facts.components(), component, facts.identity().address(), out)));
      case MediaInput.NegotiationFailed(_, var text) -> {
        out.cancel(TimerKey.MEDIA);
        var error = StanzaError.resourceConstraint("The mixer could not be made: " + text);
        yield ClosingMixer.gone(state, error, out);
      }
      // One that opens is meant by late news of its forerunner; if not, the timer ends it.
      case MediaInput.Closed _ ->
          state instanceof Opening
              ? state
              : ClosingMixer.gone(
                  state, StanzaError.serviceUnavailable("The mixer has ended"), out);
      case MediaInput.Offered _,
          MediaInput.Negotiated _,
          MediaInput.DtmfInput _,
          MediaInput.Inactive _ ->
          state;
    };
  }

  /** On another media server than before. */
  private static Live readyAgain(Live state, Effects out) {
    out.cancel(TimerKey.MEDIA);
    JoinRepeats.renewed(state.facts().joins(), Parties.self(state), out);
    return state;
  }

  private static Live ready(MixerFacts facts, Effects out) {
    out.cancel(TimerKey.MEDIA);
    facts.audience().listeners().forEach(client -> appear(client, out));
    var agreed = Parties.change(new Open(facts), out, JoinMedia::legOpened);
    var open = Parties.change(agreed, out, JoinMedia::answered);
    var next = open.facts();
    return open.with(next.with(ComponentStarts.legOpened(next.components(), out)));
  }

  private static MixerState timer(Live state, TimerKey key, Effects out) {
    var facts = state.facts();
    return switch (key.kind()) {
      case MEDIA -> ClosingMixer.destroy(state, NOT_MADE, out);
      case COMPONENT ->
          state.with(facts.with(ComponentStarts.overdue(facts.components(), key.subject(), out)));
      case COMMAND ->
          state.with(facts.with(ComponentCommands.overdue(facts.components(), key.subject(), out)));
      case JOIN ->
          settled(
              Parties.change(
                  state, out, (j, self, o) -> JoinMedia.overdue(j, self, key.subject(), o)),
              out);
      default -> state; // Of calls alone, or of a mixer that is closing.
    };
  }

  private static Live presence(Live state, Jid client, Wish wish, Effects out) {
    var facts = state.facts();
    var before = facts.audience();
    var audience =
        switch (wish) {
          case LISTEN, ASK -> before.listening(client);
          case SILENCE -> before.silenced(client);
        };
    boolean news = wish == Wish.ASK || !before.hears(client);
    if (wish != Wish.SILENCE && news && state instanceof Open) {
      appear(client, out);
    }
    return state.with(facts.with(audience));
  }
}
