// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.replica;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;

/**
 * A SIP session whose dialog is confirmed.
 *
 * @param key of the session: Call-ID and tags
 * @param session what the session knows beside its dialog
 * @param attributes of the session, those that have a byte form
 * @param dialogId as the stack knows the dialog
 * @param dialog what the stack says has to be replicated of it
 */
record DialogRecord(
    Key key,
    Map<String, Object> session,
    Map<String, Object> attributes,
    String dialogId,
    Map<String, Object> dialog) {
  /** The tags are empty texts when the session has none. */
  record Key(String fromTag, String toTag, String callId) {}

  DialogRecord {
    session = Map.copyOf(session);
    attributes = Map.copyOf(attributes);
    dialog = Map.copyOf(dialog);
  }

  void write(DataOutput out) throws IOException {
    Facts.writeText(key.fromTag(), out);
    Facts.writeText(key.toTag(), out);
    Facts.writeText(key.callId(), out);
    Facts.write(session, out);
    Facts.write(attributes, out);
    Facts.writeText(dialogId, out);
    Facts.write(dialog, out);
  }

  static DialogRecord read(DataInput in) throws IOException {
    var key = new Key(Facts.readText(in), Facts.readText(in), Facts.readText(in));
    return new DialogRecord(
        key, Facts.read(in), Facts.read(in), Facts.readText(in), Facts.read(in));
  }
}
