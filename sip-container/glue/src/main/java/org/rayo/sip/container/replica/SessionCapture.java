// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.replica;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.servlet.sip.SipSession;
import org.jspecify.annotations.Nullable;
import org.mobicents.ha.javax.sip.HASipDialog;
import org.mobicents.servlet.sip.core.session.MobicentsSipApplicationSession;
import org.mobicents.servlet.sip.core.session.MobicentsSipSession;
import org.mobicents.servlet.sip.core.session.SipSessionKey;

/** Writes down what a running application session is; its lock has to be held. */
final class SessionCapture {
  static final String HANDLER = "handler";
  static final String TRANSPORT = "transport";
  static final String CSEQ = "cseq";

  private final String self;

  SessionCapture(String self) {
    this.self = self;
  }

  /** The record, or null when none of its dialogs is up. */
  @Nullable SessionRecord of(MobicentsSipApplicationSession session) {
    if (!session.isValidInternal()) {
      return null;
    }
    List<DialogRecord> dialogs = null;
    for (var each : session.getSipSessions(true)) {
      var dialog = ofSession(each);
      if (dialog != null) {
        dialogs = dialogs == null ? new ArrayList<>(1) : dialogs;
        dialogs.add(dialog);
      }
    }
    if (dialogs == null) {
      return null;
    }
    var key = session.getKey();
    var ownKey = key.getAppGeneratedKey();
    return new SessionRecord(
        self,
        key.getApplicationName(),
        ownKey == null ? "" : ownKey,
        Math.toIntExact(TimeUnit.MILLISECONDS.toMinutes(session.getSipApplicationSessionTimeout())),
        attributes(session.getAttributeNames(), session::getAttribute),
        dialogs);
  }

  private static @Nullable DialogRecord ofSession(MobicentsSipSession session) {
    if (!session.isValidInternal()
        || session.getState() != SipSession.State.CONFIRMED
        || !(session.getSessionCreatingDialog() instanceof HASipDialog dialog)
        || !(session instanceof DialogMemory.Keeper keeper)) {
      return null;
    }
    var key = (SipSessionKey) session.getKey();
    var facts = new HashMap<String, Object>();
    put(facts, HANDLER, session.getHandler());
    put(facts, TRANSPORT, session.getTransport());
    facts.put(CSEQ, session.getCseq());
    return new DialogRecord(
        new DialogRecord.Key(text(key.getFromTag()), text(key.getToTag()), key.getCallId()),
        facts,
        attributes(session.getAttributeNames().asIterator(), session::getAttribute),
        dialog.getDialogIdToReplicate(),
        keeper.dialogMemory().ask(session.getSessionCreatingDialog()));
  }

  private static void put(Map<String, Object> facts, String name, @Nullable Object value) {
    if (value != null) {
      facts.put(name, value);
    }
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static Map<String, Object> attributes(
      Iterator<String> names, java.util.function.Function<String, @Nullable Object> values) {
    var found = new HashMap<String, Object>();
    while (names.hasNext()) {
      var name = names.next();
      var value = values.apply(name);
      if (value != null && Facts.canCarry(value)) {
        found.put(name, value);
      }
    }
    return found;
  }
}
