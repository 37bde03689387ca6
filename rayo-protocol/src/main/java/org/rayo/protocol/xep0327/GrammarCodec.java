// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xep0327;

import static org.rayo.protocol.xml.Namespaces.RAYO_INPUT;

import org.rayo.protocol.codec.ElementCodec;
import org.rayo.protocol.codec.ElementCursor;
import org.rayo.protocol.codec.RefusedException;
import org.rayo.protocol.input.Input.Grammar;
import org.rayo.protocol.xml.XmlElement;

/** {@code <grammar/>}: either a url, or content with its type. */
final class GrammarCodec extends ElementCodec<Grammar> {
  private static final String CONTENT_TYPE = "content-type";

  GrammarCodec() {
    super(Grammar.class, RAYO_INPUT, "grammar");
  }

  @Override
  public Grammar read(ElementCursor in) {
    var url = in.optionalUri("url");
    var type = in.optional(CONTENT_TYPE);
    var text = in.text();
    if (url != null && !text.isEmpty()) {
      throw RefusedException.badRequest("<grammar/> has a url or content, not both");
    }
    if (url != null) {
      return new Grammar.Remote(url, type);
    }
    if (text.isEmpty()) {
      throw RefusedException.badRequest("<grammar/> needs a url or content as text");
    }
    if (type == null) {
      throw RefusedException.badRequest("<grammar/> with content needs the attribute content-type");
    }
    return new Grammar.Inline(type.strip(), text);
  }

  @Override
  public void write(Grammar grammar, XmlElement.Builder out) {
    switch (grammar) {
      case Grammar.Inline(var type, var content) -> out.attribute(CONTENT_TYPE, type).text(content);
      case Grammar.Remote(var url, var type) ->
          out.attribute("url", url).attribute(CONTENT_TYPE, type);
    }
  }
}
