// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class XmlWriterTest {
  @Test
  void declaresANamespaceOnlyWhereItChanges() {
    var iq =
        XmlElement.of("jabber:client", "iq")
            .child(
                XmlElement.of("urn:xmpp:rayo:1", "dial")
                    .child(
                        XmlElement.of("urn:xmpp:rayo:1", "header").attribute("name", "a").build())
                    .build())
            .build();
    assertThat(XmlWriter.write(iq, "jabber:client"))
        .isEqualTo("<iq><dial xmlns=\"urn:xmpp:rayo:1\"><header name=\"a\"/></dial></iq>");
  }

  @Test
  void leavesTheInheritedNamespaceWhenTheElementHasNone() {
    var plain = XmlElement.of("", "a").build();
    assertThat(XmlWriter.write(plain, "jabber:client")).isEqualTo("<a xmlns=\"\"/>");
  }

  @Test
  void escapesMarkupInTextAndAttributes() throws MalformedXmlException {
    var nasty = "a<b>&\"']]>\r\n\t\uD83D\uDE00é";
    var element = XmlElement.of("", "a").attribute("x", nasty).text(nasty).build();
    assertThat(XmlReader.read(XmlWriter.write(element))).isEqualTo(element);
  }

  @Test
  void replacesWhatXmlForbids() {
    var element = XmlElement.of("", "a").text("x\u0000\u001B\uD800y\uFFFF").build();
    assertThat(XmlWriter.write(element)).isEqualTo("<a>x\uFFFD\uFFFD\uFFFDy\uFFFD</a>");
  }

  @Test
  void givesForeignAttributesAPrefix() throws MalformedXmlException {
    var element =
        XmlElement.of("", "a")
            .attribute("xml:lang", "en")
            .attribute("{urn:b}c", "1")
            .attribute("{urn:d}c", "2")
            .build();
    assertThat(XmlReader.read(XmlWriter.write(element))).isEqualTo(element);
  }

  @Test
  void refusesNamesThatWouldBeMarkup() {
    var element = XmlElement.of("", "a><b").build();
    assertThatThrownBy(() -> XmlWriter.write(element)).isInstanceOf(IllegalArgumentException.class);
  }
}
