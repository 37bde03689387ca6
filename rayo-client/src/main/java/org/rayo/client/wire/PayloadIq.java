// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.client.wire;

import org.jivesoftware.smack.packet.IQ;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.protocol.xml.XmlNode;
import org.rayo.protocol.xml.XmlText;
import org.rayo.protocol.xml.XmlWriter;

/** Smack's IQ around our element. */
final class PayloadIq extends IQ {
  private final XmlElement payload;

  PayloadIq(XmlElement payload) {
    super(payload.name(), payload.namespace());
    this.payload = payload;
  }

  XmlElement payload() {
    return payload;
  }

  @Override
  protected IQChildElementXmlStringBuilder getIQChildElementBuilder(
      IQChildElementXmlStringBuilder xml) {
    payload.attributes().forEach(xml::attribute);
    if (payload.children().isEmpty()) {
      xml.setEmptyElement();
      return xml;
    }
    xml.rightAngleBracket();
    var children = new StringBuilder();
    for (XmlNode child : payload.children()) {
      switch (child) {
        case XmlElement e -> XmlWriter.append(children, e, payload.namespace());
        case XmlText text -> XmlWriter.append(children, text);
      }
    }
    xml.append(children);
    return xml;
  }
}
