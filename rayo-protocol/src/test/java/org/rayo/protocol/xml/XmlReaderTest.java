// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlReaderTest {
  @Test
  void takesCdataAsText() throws MalformedXmlException {
    assertThat(XmlReader.read("<a>x<![CDATA[<y/>]]>&amp;z</a>").text()).isEqualTo("x<y/>&z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a><a/>",
        "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
        "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
        "<a>&nbsp;</a>",
        "<a><!-- c --></a>",
        "<!-- c --><a/>",
        "<a><?pi x?></a>",
        "<?xml-stylesheet href='x'?><a/>",
        "<a><b></a>",
        "<a/><b/>",
        "<p:a/>",
        "",
        "text",
        "<a x='1' x='2'/>",
        "<a>\u0001</a>"
      })
  void refuses(String text) {
    assertThatThrownBy(() -> XmlReader.read(text)).isInstanceOf(MalformedXmlException.class);
  }

  @Test
  void refusesADeepDocument() {
    var deep = "<a>".repeat(100) + "</a>".repeat(100);
    assertThatThrownBy(() -> XmlReader.read(deep)).hasMessage("nested too deeply");
  }

  @Test
  void eitherReadsOrRefusesWhateverComes() {
    var random = new Random(327);
    var seed = "<a xmlns='urn:x' b=\"c\"><![CDATA[d]]>&lt;<e f='&#10;'/>\u00E9</a>".toCharArray();
    for (int round = 0; round < 20_000; round++) {
      var text = seed.clone();
      for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
        text[random.nextInt(text.length)] = "<>&'\"/=!?[]a\u0000\uD800 ".charAt(random.nextInt(15));
      }
      assertReadsOrRefuses(new String(text));
    }
  }

  private static void assertReadsOrRefuses(String text) {
    try {
      var read = XmlReader.read(text);
      assertThat(XmlReader.read(XmlWriter.write(read))).isEqualTo(read);
    } catch (MalformedXmlException refused) {
      assertThat(refused).hasMessageNotContaining(text);
    }
  }
}
