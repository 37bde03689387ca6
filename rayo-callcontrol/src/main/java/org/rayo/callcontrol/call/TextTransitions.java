// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.effect.CallEffect;
import org.rayo.callcontrol.effect.CallEffect.ToSignaling;
import org.rayo.callcontrol.effect.Effects;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.stanza.Message;

/**
 * Messages between the controlling party and the other party: a message stanza on one side, a SIP
 * MESSAGE within the dialog on the other (XEP-0327 section 6.7).
 */
final class TextTransitions {
  private static final int MOST_WAITING = 32;
  private static final String PLAIN = "text/plain;charset=UTF-8";

  private TextTransitions() {}

  /** A client says something; that it has a body was checked. */
  static CallState fromClient(LiveState state, Jid client, Message text, Effects out) {
    var objection = objection(state, client);
    if (objection != null) {
      refuse(text, objection, out);
      return state;
    }
    var session = state.facts().session();
    var id = "text-" + (session.last() + 1);
    out.add(new ToSignaling.Message(id, PLAIN, text.body().orElse("")));
    return state.with(state.facts().with(session.plus(id, text)));
  }

  private static @Nullable StanzaError objection(LiveState state, Jid client) {
    var objection = state.facts().control().objection(client);
    if (objection != null) {
      return objection;
    }
    if (!(state instanceof Answered)) {
      return SessionCommands.notAnswered(state);
    }
    return state.facts().session().texts().size() >= MOST_WAITING
        ? StanzaError.resourceConstraint("Too many messages wait for the other party")
        : null;
  }

  static void refuse(Message text, StanzaError error, Effects out) {
    out.add(new CallEffect.SendMessage(text.refusal(error)));
  }

  /** The other party took a message, or did not; only the latter is told. */
  static CallState sent(LiveState state, SignalingInput.MessageSent input, Effects out) {
    var session = state.facts().session();
    var text = session.texts().get(input.messageId());
    if (text == null) {
      return state;
    }
    if (input.status() >= 300) {
      refuse(text, error(input.status()), out);
    }
    return state.with(state.facts().with(session.withoutText(input.messageId())));
  }

  private static StanzaError error(int status) {
    var text = "The other party did not take the message, with SIP status " + status;
    return switch (status) {
      case 405, 415, 488, 501 -> StanzaError.unknownFeature(text);
      case 404, 408, 480, 481 ->
          new StanzaError(StanzaCondition.RECIPIENT_UNAVAILABLE, StanzaError.Type.WAIT, text);
      default -> StanzaError.serviceUnavailable(text);
    };
  }

  /** The other party says something. */
  static CallState fromPeer(LiveState state, SignalingInput.MessageReceived input, Effects out) {
    var facts = state.facts();
    var controller = facts.control().controller();
    if (controller != null) {
      var body = printable(input.body());
      out.add(
          new CallEffect.SendMessage(
              Message.normal(facts.identity().jid(), controller, null, null, body)));
    }
    return state;
  }

  /** What XML cannot carry (XML 1.0 section 2.2) is replaced: it came from outside. */
  private static String printable(String text) {
    return text.codePoints()
        .map(c -> isXml(c) ? c : 0xFFFD)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  static void refuseAll(Session session, StanzaError error, Effects out) {
    session.texts().values().forEach(text -> refuse(text, error, out));
  }
}
