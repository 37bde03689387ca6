// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.subsystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jboss.as.controller.AttributeDefinition;
import org.jboss.as.controller.persistence.SubsystemMarshallingContext;
import org.jboss.as.version.Stability;
import org.jboss.dmr.ModelNode;
import org.jboss.staxmapper.XMLExtendedStreamWriter;
import org.jboss.staxmapper.XMLMapper;
import org.junit.jupiter.api.Test;
import org.rayo.subsystem.settings.SettingsModel;
import org.wildfly.subsystem.SubsystemPersistence;

class RayoSchemaTest {
  private static final String NAMESPACE = "urn:wildfly:rayo:1.0";

  @Test
  void readsEveryAttribute() throws Exception {
    var operations = parse(document());
    assertThat(operations).hasSize(6);
    var subsystem = operations.getFirst();
    assertThat(SettingsModel.all())
        .allSatisfy(a -> assertThat(subsystem.hasDefined(a.getName())).as(a.getName()).isTrue());
    assertThat(subsystem.get("sip-timer-t1").asInt()).isEqualTo(250);
    assertThat(subsystem.get("fetch-allowed-networks").asList()).hasSize(2);
    assertThat(operations.get(1).get("clients").asList()).hasSize(2);
    assertThat(operations.get(5).get("destinations").asList()).hasSize(2);
  }

  @Test
  void writesWhatItHasRead() throws Exception {
    var operations = parse(document());
    assertThat(parse(write(model(operations)))).isEqualTo(operations);
  }

  @Test
  void fitsThePublishedSchema() throws Exception {
    var schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(getClass().getResource("/schema/rayo_1_0.xsd"));
    schema.newValidator().validate(new StreamSource(new StringReader(document())));
    var written = write(model(parse(document())));
    schema.newValidator().validate(new StreamSource(new StringReader(written)));
  }

  @Test
  void refusesAttributesAndElementsThatDoNotExist() {
    for (var wrong : List.of("<fax/>", "<sip speed='1'/>", "<sip/><sip/>")) {
      var xml =
          "<subsystem xmlns='%s' sasl-authentication-factory='x'>%s</subsystem>"
              .formatted(NAMESPACE, wrong);
      assertThatThrownBy(() -> parse(xml)).isInstanceOf(XMLStreamException.class);
    }
  }

  @Test
  void describesEveryAttribute() throws Exception {
    var texts = new Properties();
    try (var in = getClass().getResourceAsStream("LocalDescriptions.properties")) {
      texts.load(in);
    }
    var expected =
        Stream.concat(
            SettingsModel.all().stream().map(AttributeDefinition::getName).map("rayo."::concat),
            SettingsModel.children().entrySet().stream()
                .flatMap(
                    kind ->
                        kind.getValue().stream()
                            .map(a -> "rayo." + kind.getKey() + "." + a.getName())));
    assertThat(texts.stringPropertyNames()).containsAll(expected.toList());
  }

  private String document() throws Exception {
    try (var in = getClass().getResourceAsStream("rayo-1.0.xml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<ModelNode> parse(String xml) throws XMLStreamException {
    var mapper = XMLMapper.Factory.create();
    mapper.registerRootElement(new QName(NAMESPACE, "subsystem"), RayoSchema.CURRENT);
    var operations = new ArrayList<ModelNode>();
    var reader = XMLInputFactory.newInstance().createXMLStreamReader(new StringReader(xml));
    mapper.parseDocument(operations, reader);
    return operations;
  }

  /** The stored model that the add operations would make. */
  private static ModelNode model(List<ModelNode> operations) {
    var model = new ModelNode();
    for (var operation : operations) {
      var target = model;
      for (var element : operation.get("address").asPropertyList().stream().skip(1).toList()) {
        target = target.get(element.getName(), element.getValue().asString());
      }
      for (var parameter : operation.asPropertyList()) {
        if (!List.of("operation", "address").contains(parameter.getName())) {
          target.get(parameter.getName()).set(parameter.getValue());
        }
      }
    }
    return model;
  }

  private static String write(ModelNode model) throws XMLStreamException {
    var writer = SubsystemPersistence.of(RayoSchema.CURRENT).getWriter(Stability.DEFAULT);
    var text = new StringWriter();
    XMLMapper.Factory.create()
        .deparseDocument(
            (XMLExtendedStreamWriter out, ModelNode content) ->
                writer.writeContent(out, new SubsystemMarshallingContext(content, out)),
            model,
            XMLOutputFactory.newInstance().createXMLStreamWriter(text));
    return text.toString();
  }
}
