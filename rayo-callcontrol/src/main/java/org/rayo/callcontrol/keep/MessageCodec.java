// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.keep;

import org.rayo.callcontrol.snapshot.SnapshotException;
import org.rayo.protocol.error.Parsed;
import org.rayo.protocol.stanza.Message;
import org.rayo.protocol.xml.MalformedXmlException;
import org.rayo.protocol.xml.XmlReader;
import org.rayo.protocol.xml.XmlWriter;

/** The stored form of a message stanza: its XML. */
public final class MessageCodec {
  private MessageCodec() {}

  public static String write(Message message) {
    return XmlWriter.write(message.toXml());
  }

  /**
   * @throws SnapshotException when it is none
   */
  public static Message read(String xml) {
    try {
      return switch (Message.read(XmlReader.read(xml))) {
        case Parsed.Accepted<Message>(var message) -> message;
        case Parsed.Refused<Message>(var error) ->
            throw new SnapshotException("The snapshot holds no message: " + error.text());
      };
    } catch (MalformedXmlException e) {
      throw new SnapshotException("The snapshot holds no message", e);
    }
  }
}
