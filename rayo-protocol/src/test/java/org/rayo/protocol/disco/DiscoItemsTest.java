// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.disco;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.protocol.disco.DiscoItems.Item;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xml.MalformedXmlException;
import org.rayo.protocol.xml.XmlReader;
import org.rayo.protocol.xml.XmlWriter;

class DiscoItemsTest {
  @Test
  @DisplayName("C03 items come back equal")
  void roundTrip() throws MalformedXmlException {
    var items =
        new DiscoItems(
            List.of(
                new Item(Jid.parse("a@rayo.example"), "call"),
                new Item(Jid.parse("a@rayo.example/output-1"), null)));
    var query = XmlReader.read(XmlWriter.write(items.toXml("n")));
    assertThat(query.attribute("node")).isEqualTo("n");
    assertThat(DiscoItems.read(query)).isEqualTo(items);
  }

  @Test
  void itemsWithoutAnAddressAreNone() throws MalformedXmlException {
    var query =
        XmlReader.read(
            "<query xmlns='http://jabber.org/protocol/disco#items'>"
                + "<item/><item jid='@'/><other jid='a'/></query>");
    assertThat(DiscoItems.read(query).items()).isEmpty();
  }
}
