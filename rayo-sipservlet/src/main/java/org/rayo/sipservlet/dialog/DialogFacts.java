// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.dialog;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.SessionDescription;

/**
 * What another node needs to know of a dialog that is up, beside what the container replicates.
 *
 * @param outgoing whether we sent the first INVITE
 * @param sipCallId for a dialog whose other tag is not known yet
 * @param identity null until both sides have a tag
 * @param terms of the session timer, or null
 * @param agreedAt when the session was refreshed last, in milliseconds since 1970
 * @param said our latest description that the other side agreed with, or null
 */
record DialogFacts(
    boolean outgoing,
    String sipCallId,
    @Nullable DialogIdentity identity,
    @Nullable SessionTerms terms,
    long agreedAt,
    @Nullable SessionDescription said) {
  /** Names the layout; one of a later version is not guessed at. */
  private static final int VERSION = 1;

  private static final int LONGEST = 1 << 17;

  byte[] toBytes() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      out.writeBoolean(outgoing);
      write(sipCallId, out);
      write(identity == null ? null : identity.localTag(), out);
      write(identity == null ? null : identity.remoteTag(), out);
      out.writeInt(terms == null ? 0 : terms.seconds());
      out.writeBoolean(terms != null && terms.weRefresh());
      out.writeBoolean(terms != null && terms.byUpdate());
      out.writeLong(agreedAt);
      write(said == null ? null : said.sdp(), out);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write into memory", e);
    }
    return bytes.toByteArray();
  }

  /**
   * @throws IOException when these are no facts, or some of a later version
   */
  static DialogFacts of(byte[] bytes) throws IOException {
    var in = new DataInputStream(new ByteArrayInputStream(bytes));
    var version = in.readByte();
    if (version != VERSION) {
      throw new IOException("a dialog of version " + version + "; known is " + VERSION);
    }
    var outgoing = in.readBoolean();
    var callId = read(in);
    var localTag = read(in);
    var remoteTag = read(in);
    var seconds = in.readInt();
    var terms = new SessionTerms(seconds, in.readBoolean(), in.readBoolean());
    var agreedAt = in.readLong();
    var said = read(in);
    if (callId == null) {
      throw new IOException("a dialog without a Call-ID");
    }
    return new DialogFacts(
        outgoing,
        callId,
        localTag == null || remoteTag == null
            ? null
            : new DialogIdentity(callId, localTag, remoteTag),
        seconds == 0 ? null : terms,
        agreedAt,
        said == null ? null : new SessionDescription(said));
  }

  private static void write(@Nullable String text, DataOutputStream out) throws IOException {
    var bytes = text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes == null ? -1 : bytes.length);
    if (bytes != null) {
      out.write(bytes);
    }
  }

  private static @Nullable String read(DataInputStream in) throws IOException {
    var length = in.readInt();
    if (length < 0) {
      return null;
    }
    if (length > LONGEST) {
      throw new IOException("a text of " + length + " bytes");
    }
    var bytes = new byte[length];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
