// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.replica;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A SIP application session with its confirmed dialogs, as another node needs it.
 *
 * @param owner the node that works on it
 * @param application name of the application
 * @param key the application's own key (JSR 289 §6.1.6), or an empty text
 * @param minutes until the session expires, or 0 for never
 */
record SessionRecord(
    String owner,
    String application,
    String key,
    int minutes,
    Map<String, Object> attributes,
    List<DialogRecord> dialogs) {
  /** A record says which layout it has; what a later one says cannot be known here. */
  static final int VERSION = 1;

  private static final int MOST_DIALOGS = 1_000;
  private static final int USUAL_BYTES = 4_096;

  SessionRecord {
    attributes = Map.copyOf(attributes);
    dialogs = List.copyOf(dialogs);
  }

  byte[] toBytes() {
    var bytes = new ByteArrayOutputStream(USUAL_BYTES);
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      Facts.writeText(owner, out);
      Facts.writeText(application, out);
      Facts.writeText(key, out);
      out.writeInt(minutes);
      Facts.write(attributes, out);
      out.writeInt(dialogs.size());
      for (var dialog : dialogs) {
        dialog.write(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write into memory", e);
    }
    return bytes.toByteArray();
  }

  /**
   * @throws IOException when this is no record, or one of a later version
   */
  static SessionRecord of(byte[] bytes) throws IOException {
    var in = open(bytes);
    var owner = Facts.readText(in);
    var application = Facts.readText(in);
    var key = Facts.readText(in);
    var minutes = in.readInt();
    var attributes = Facts.read(in);
    var count = Facts.within(in.readInt(), MOST_DIALOGS);
    var dialogs = new ArrayList<DialogRecord>();
    for (var i = 0; i < count; i++) {
      dialogs.add(DialogRecord.read(in));
    }
    return new SessionRecord(owner, application, key, minutes, attributes, dialogs);
  }

  /** The owner alone, which costs little. */
  static String ownerOf(byte[] bytes) throws IOException {
    return Facts.readText(open(bytes));
  }

  private static DataInputStream open(byte[] bytes) throws IOException {
    var in = new DataInputStream(new ByteArrayInputStream(bytes));
    var version = in.readByte();
    if (version != VERSION) {
      throw new IOException("A SIP session of version " + version + "; known is " + VERSION);
    }
    return in;
  }
}
