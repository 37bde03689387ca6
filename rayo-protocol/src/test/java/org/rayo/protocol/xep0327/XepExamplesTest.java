// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xep0327;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.protocol.xml.Namespaces.DISCO_INFO;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rayo.protocol.SpecFolder;
import org.rayo.protocol.disco.DiscoInfo;
import org.rayo.protocol.error.Parsed;
import org.rayo.protocol.stanza.Iq;
import org.rayo.protocol.stanza.IqType;
import org.rayo.protocol.stanza.Message;
import org.rayo.protocol.stanza.Presence;
import org.rayo.protocol.xml.MalformedXmlException;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.protocol.xml.XmlReader;

/** Every example stanza of XEP-0327, 0341, 0342 and 0349 parses. */
class XepExamplesTest {
  static Stream<Path> everyExampleIsRead() throws IOException {
    var folder = SpecFolder.require("examples");
    try (var files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".xml")).sorted().toList().stream();
    }
  }

  @DisplayName("I09 S10 S13 Z12 Z16 Z17 Z18 every example is read")
  @ParameterizedTest
  @MethodSource
  void everyExampleIsRead(Path file) throws IOException, MalformedXmlException {
    var stream = "<stream xmlns='jabber:client'>%s</stream>".formatted(Files.readString(file));
    var stanza = XmlReader.read(stream).elements().getFirst();
    read(stanza);
  }

  private static void read(XmlElement stanza) {
    switch (stanza.name()) {
      case "iq" -> readIq(Iq.read(stanza).orElseThrow());
      case "presence" -> readPresence(Presence.read(stanza).orElseThrow());
      case "message" -> assertThat(Message.read(stanza)).isInstanceOf(Parsed.Accepted.class);
      default -> throw new AssertionError(stanza.name());
    }
  }

  private static void readIq(Iq iq) {
    assertThat(Iq.read(iq.toXml()).orElseThrow().type()).isEqualTo(iq.type());
    var payload = iq.payload();
    if (payload == null || iq.type() == IqType.ERROR) {
      return;
    }
    if (payload.is(DISCO_INFO, "query")) {
      assertThat(DiscoInfo.read(payload).features()).doesNotContain("");
    } else if (iq.type() == IqType.SET) {
      Xep0327Dialect.INSTANCE.readCommand(payload).orElseThrow();
    } else {
      Xep0327Dialect.INSTANCE.readRef(payload).orElseThrow();
    }
  }

  private static void readPresence(Presence presence) {
    for (var payload : presence.payloads()) {
      if (payload.namespace().startsWith("urn:xmpp:rayo")) {
        Xep0327Dialect.INSTANCE.readEvent(payload).orElseThrow();
      }
    }
  }
}
