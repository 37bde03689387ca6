// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.cluster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.rayo.callcontrol.port.Letter;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xml.MalformedXmlException;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.protocol.xml.XmlReader;
import org.rayo.protocol.xml.XmlWriter;

/**
 * A stanza on its way to a client of another node.
 *
 * @param sender the call or mixer that numbers its letters; empty for what is no letter
 * @param token by which the node of the client says that its stream has it; 0 for what is no letter
 */
record Parcel(XmlElement stanza, String sender, long number, long token) {
  static Parcel of(XmlElement stanza) {
    return new Parcel(stanza, "", 0, 0);
  }

  static Parcel of(XmlElement stanza, Letter letter, long token) {
    return new Parcel(stanza, letter.sender().key(), letter.number(), token);
  }

  boolean isLetter() {
    return token != 0;
  }

  /** Full JID of the client. */
  Jid to() {
    return Jid.parse(String.valueOf(stanza.attribute("to")));
  }

  byte[] toBytes() {
    var bytes = new ByteArrayOutputStream(512);
    try (var out = new DataOutputStream(bytes)) {
      out.writeLong(token);
      out.writeLong(number);
      out.writeUTF(sender);
      out.write(XmlWriter.write(stanza).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("in memory", e);
    }
    return bytes.toByteArray();
  }

  /**
   * @throws IOException for what is none
   */
  static Parcel of(byte[] bytes) throws IOException {
    var in = new DataInputStream(new ByteArrayInputStream(bytes));
    long token = in.readLong();
    long number = in.readLong();
    var sender = in.readUTF();
    return new Parcel(stanza(in.readAllBytes()), sender, number, token);
  }

  /**
   * @throws IOException for what is no XML
   */
  static XmlElement stanza(byte[] text) throws IOException {
    try {
      return XmlReader.read(new String(text, StandardCharsets.UTF_8));
    } catch (MalformedXmlException e) {
      throw new IOException("no stanza: " + e.getMessage(), e);
    }
  }
}
