// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xep0327;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rayo.protocol.SpecFolder;
import org.rayo.protocol.core.MixerEvent;
import org.rayo.protocol.core.RayoCommand;
import org.rayo.protocol.core.RayoEvent;
import org.rayo.protocol.core.Ref;
import org.rayo.protocol.dialect.Dialect;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.ext.CompleteReason;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.protocol.xml.XmlWriter;
import org.xml.sax.SAXException;

/** What we write is valid against the XEP's schemas, in the form repaired so that they compile. */
class SchemaTest {
  private static final Dialect DIALECT = Xep0327Dialect.INSTANCE;
  private static Schema schema;

  @BeforeAll
  static void compile() throws IOException, SAXException {
    var folder = SpecFolder.require("xsd/repaired");
    try (var files = Files.list(folder)) {
      var sources =
          files.sorted().map(f -> new StreamSource(f.toUri().toString())).toArray(Source[]::new);
      schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(sources);
    }
  }

  @ParameterizedTest
  @MethodSource("org.rayo.protocol.xep0327.Values#commands")
  void commandsAreValid(RayoCommand command) {
    assertValid(DIALECT.writeCommand(command));
  }

  @ParameterizedTest
  @MethodSource("org.rayo.protocol.xep0327.Values#events")
  void eventsAreValid(RayoEvent event) {
    assertValid(DIALECT.writeEvent(event));
  }

  @Test
  void noKindOfEventOrReasonIsLeftOut() {
    var presencesAlone = Stream.of(new MixerEvent.Opened(), new MixerEvent.Destroyed());
    var events =
        Stream.of(Values.events(), Values.eventExtensions(), presencesAlone)
            .<RayoEvent>flatMap(e -> e)
            .toList();
    assertThat(events.stream().<Class<?>>map(Object::getClass)).containsAll(kinds(RayoEvent.class));
    var reasons =
        events.stream().filter(Complete.class::isInstance).map(e -> ((Complete) e).reason());
    assertThat(reasons.<Class<?>>map(Object::getClass)).containsAll(kinds(CompleteReason.class));
  }

  private static List<Class<?>> kinds(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(k -> kinds(k).stream()).toList()
        : List.of(type);
  }

  @Test
  void refsAreValid() {
    assertValid(DIALECT.writeRef(new Ref("xmpp:a@example.org/b")));
  }

  @Test
  void theSchemaWouldNotice() {
    assertThatThrownBy(() -> validate(Fragments.parse("<redirect/>")))
        .isInstanceOf(SAXException.class);
  }

  private static void assertValid(XmlElement element) {
    assertThatCode(() -> validate(element)).as(XmlWriter.write(element)).doesNotThrowAnyException();
  }

  private static void validate(XmlElement element) throws SAXException, IOException {
    schema.newValidator().validate(new StreamSource(new StringReader(XmlWriter.write(element))));
  }
}
