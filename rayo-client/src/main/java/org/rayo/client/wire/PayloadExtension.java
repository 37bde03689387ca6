// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.client.wire;

import org.jivesoftware.smack.packet.ExtensionElement;
import org.jivesoftware.smack.packet.XmlEnvironment;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.protocol.xml.XmlWriter;

/** Smack's extension around our element. */
record PayloadExtension(XmlElement payload) implements ExtensionElement {
  @Override
  public String getNamespace() {
    return payload.namespace();
  }

  @Override
  public String getElementName() {
    return payload.name();
  }

  @Override
  public CharSequence toXML(XmlEnvironment environment) {
    return XmlWriter.write(payload);
  }
}
