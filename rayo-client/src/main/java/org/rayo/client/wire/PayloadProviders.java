// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.client.wire;

import static org.rayo.protocol.xml.Namespaces.DELAY;
import static org.rayo.protocol.xml.Namespaces.DISCO_INFO;
import static org.rayo.protocol.xml.Namespaces.DISCO_ITEMS;
import static org.rayo.protocol.xml.Namespaces.PING;
import static org.rayo.protocol.xml.Namespaces.RAYO;

import java.io.IOException;
import javax.xml.namespace.QName;
import org.jivesoftware.smack.packet.IqData;
import org.jivesoftware.smack.packet.XmlEnvironment;
import org.jivesoftware.smack.provider.ExtensionElementProvider;
import org.jivesoftware.smack.provider.IqProvider;
import org.jivesoftware.smack.provider.ProviderManager;
import org.jivesoftware.smack.xml.XmlPullParser;
import org.jivesoftware.smack.xml.XmlPullParserException;
import org.rayo.protocol.xep0327.Xep0327Dialect;
import org.rayo.protocol.xml.XmlElement;

/** Tells Smack, whose registry is global, to parse what we understand into our elements. */
final class PayloadProviders {
  private PayloadProviders() {}

  static synchronized void register() {
    var iqs = new Iqs();
    ProviderManager.addIQProvider("ref", RAYO, iqs);
    ProviderManager.addIQProvider("query", DISCO_INFO, iqs);
    ProviderManager.addIQProvider("query", DISCO_ITEMS, iqs);
    ProviderManager.addIQProvider("ping", PING, iqs);
    var extensions = new Extensions();
    ProviderManager.addExtensionProvider("delay", DELAY, extensions);
    for (QName name : Xep0327Dialect.INSTANCE.eventNames()) {
      ProviderManager.addExtensionProvider(name.getLocalPart(), name.getNamespaceURI(), extensions);
    }
  }

  private static final class Iqs extends IqProvider<PayloadIq> {
    @Override
    public PayloadIq parse(XmlPullParser in, int depth, IqData data, XmlEnvironment environment)
        throws XmlPullParserException, IOException {
      return new PayloadIq(element(in));
    }
  }

  private static final class Extensions extends ExtensionElementProvider<PayloadExtension> {
    @Override
    public PayloadExtension parse(XmlPullParser in, int depth, XmlEnvironment environment)
        throws XmlPullParserException, IOException {
      return new PayloadExtension(element(in));
    }
  }

  /** From a start tag to its end tag. Depth and size are what the server let through. */
  private static XmlElement element(XmlPullParser in) throws XmlPullParserException, IOException {
    var element = XmlElement.of(in.getNamespace(), in.getName());
    for (int i = 0; i < in.getAttributeCount(); i++) {
      element.attribute(key(in, i), in.getAttributeValue(i));
    }
    while (true) {
      switch (in.next()) {
        case START_ELEMENT -> element.child(element(in));
        case TEXT_CHARACTERS -> element.text(in.getText());
        case END_ELEMENT -> {
          return element.build();
        }
        case END_DOCUMENT -> throw new IOException("stream ended inside an element");
        default -> {} // nothing else has a meaning in XMPP
      }
    }
  }

  private static String key(XmlPullParser in, int attribute) {
    var namespace = in.getAttributeNamespace(attribute);
    var name = in.getAttributeName(attribute);
    if (namespace == null || namespace.isEmpty()) {
      return name;
    }
    var prefix = in.getAttributePrefix(attribute);
    return "xml".equals(prefix) ? "xml:" + name : "{" + namespace + "}" + name;
  }
}
