// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xep0327;

import static org.rayo.protocol.xml.Namespaces.RAYO_OUTPUT;

import org.jspecify.annotations.Nullable;
import org.rayo.protocol.codec.ElementCodec;
import org.rayo.protocol.codec.ElementCursor;
import org.rayo.protocol.codec.InlineSsml;
import org.rayo.protocol.codec.RefusedException;
import org.rayo.protocol.output.Output.Document;
import org.rayo.protocol.xml.XmlElement;

/**
 * {@code <document/>}: either a url, or content with its type. SSML may also come as a {@code
 * <speak/>} child, with or without the type, as some clients send it.
 */
final class DocumentCodec extends ElementCodec<Document> {
  private static final String CONTENT_TYPE = "content-type";

  DocumentCodec() {
    super(Document.class, RAYO_OUTPUT, "document");
  }

  @Override
  public Document read(ElementCursor in) {
    var url = in.optionalUri("url");
    var type = in.optional(CONTENT_TYPE);
    var text = in.text();
    var child = in.nextChild();
    if (url != null) {
      if (type != null || child.isPresent() || !text.isEmpty()) {
        throw RefusedException.badRequest("<document/> has a url or content with a type, not both");
      }
      return new Document.Remote(url);
    }
    if (child.isPresent()) {
      return speak(child.get(), type, text);
    }
    if (text.isEmpty()) {
      throw RefusedException.badRequest("<document/> needs a url or content");
    }
    if (type == null) {
      throw RefusedException.badRequest(
          "<document/> with content needs the attribute content-type");
    }
    return new Document.Inline(type.strip(), text);
  }

  private static Document speak(XmlElement child, @Nullable String type, String text) {
    boolean ssml = type == null || type.strip().equals(InlineSsml.TYPE);
    if (!InlineSsml.isSpeak(child) || !ssml || !text.isEmpty()) {
      throw RefusedException.badRequest(
          "<document/> holds its content as text; the one element it may hold is <speak/>");
    }
    return new Document.Inline(InlineSsml.TYPE, InlineSsml.ssml(child));
  }

  @Override
  public void write(Document document, XmlElement.Builder out) {
    switch (document) {
      case Document.Inline(var type, var content) ->
          out.attribute(CONTENT_TYPE, type).text(content);
      case Document.Remote(var url) -> out.attribute("url", url);
    }
  }
}
