// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.replica;

import jakarta.servlet.ServletException;
import java.text.ParseException;
import javax.servlet.sip.SipSession;
import org.mobicents.servlet.sip.core.session.MobicentsSipApplicationSession;
import org.mobicents.servlet.sip.core.session.MobicentsSipSession;
import org.mobicents.servlet.sip.core.session.SipApplicationSessionKey;
import org.mobicents.servlet.sip.core.session.SipSessionKey;

/** Makes an application session of this node's own from a record. */
final class SessionRestore {
  /** Makes empty sessions and drops what could not be filled. */
  interface Maker {
    MobicentsSipApplicationSession applicationSession(SipApplicationSessionKey key);

    MobicentsSipSession session(SipSessionKey key, MobicentsSipApplicationSession owner);
  }

  private final Maker maker;
  private final ReplicatedStack stack;

  SessionRestore(Maker maker, ReplicatedStack stack) {
    this.maker = maker;
    this.stack = stack;
  }

  /**
   * @throws ParseException when the stack does not understand a dialog of the record
   */
  MobicentsSipApplicationSession restore(String id, SessionRecord record) throws ParseException {
    var ownKey = record.key().isEmpty() ? null : record.key();
    var key = new SipApplicationSessionKey(id, record.application(), ownKey);
    var session = maker.applicationSession(key);
    session.acquire();
    try {
      record.attributes().forEach(session::setAttribute);
      if (record.minutes() > 0) {
        session.setExpires(record.minutes());
      }
      for (var dialog : record.dialogs()) {
        restore(id, record.application(), dialog, session);
      }
    } catch (ParseException | RuntimeException e) {
      session.invalidate(true);
      throw e;
    } finally {
      session.release();
    }
    return session;
  }

  private void restore(
      String id, String application, DialogRecord record, MobicentsSipApplicationSession owner)
      throws ParseException {
    var tags = record.key();
    var key = new SipSessionKey(tags.fromTag(), tags.toTag(), tags.callId(), id, application);
    var dialog = stack.restore(record);
    var session = maker.session(key, owner);
    session.setSessionCreatingDialog(dialog);
    session.setState(SipSession.State.CONFIRMED);
    if (record.session().get(SessionCapture.TRANSPORT) instanceof String transport) {
      session.setTransport(transport);
    }
    if (record.session().get(SessionCapture.CSEQ) instanceof Long cseq) {
      session.setCseq(cseq);
    }
    if (record.session().get(SessionCapture.HANDLER) instanceof String handler) {
      try {
        session.setHandler(handler);
      } catch (ServletException e) {
        throw new IllegalStateException("There is no servlet " + handler, e);
      }
    }
    record.attributes().forEach(session::setAttribute);
    if (session instanceof DialogMemory.Keeper keeper) {
      keeper.dialogMemory().learn(dialog, record.dialog());
    }
  }
}
