// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xep0327;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rayo.protocol.core.RayoCommand;
import org.rayo.protocol.core.RayoEvent;
import org.rayo.protocol.core.Ref;
import org.rayo.protocol.dialect.Dialect;
import org.rayo.protocol.error.Parsed;
import org.rayo.protocol.xml.MalformedXmlException;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.protocol.xml.XmlReader;
import org.rayo.protocol.xml.XmlWriter;

class RoundTripTest {
  private static final Dialect DIALECT = Xep0327Dialect.INSTANCE;

  @ParameterizedTest
  @MethodSource
  void aCommandComesBackEqual(RayoCommand command) throws MalformedXmlException {
    assertThat(DIALECT.readCommand(overTheWire(DIALECT.writeCommand(command))))
        .isEqualTo(new Parsed.Accepted<>(command));
  }

  static Stream<RayoCommand> aCommandComesBackEqual() {
    return Stream.concat(Values.commands(), Values.extensions());
  }

  @ParameterizedTest
  @MethodSource({
    "org.rayo.protocol.xep0327.Values#events",
    "org.rayo.protocol.xep0327.Values#eventExtensions"
  })
  void anEventComesBackEqual(RayoEvent event) throws MalformedXmlException {
    var element = overTheWire(DIALECT.writeEvent(event));
    assertThat(DIALECT.knowsEvent(element)).isTrue();
    assertThat(DIALECT.readEvent(element)).isEqualTo(new Parsed.Accepted<>(event));
  }

  @Test
  void aRefComesBackEqual() throws MalformedXmlException {
    var ref = new Ref("xmpp:a@example.org/b");
    assertThat(DIALECT.readRef(overTheWire(DIALECT.writeRef(ref))).orElseThrow()).isEqualTo(ref);
  }

  private static XmlElement overTheWire(XmlElement element) throws MalformedXmlException {
    return XmlReader.read(XmlWriter.write(element));
  }
}
