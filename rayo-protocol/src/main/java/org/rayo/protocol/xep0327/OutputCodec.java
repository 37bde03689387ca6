// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xep0327;

import static org.rayo.protocol.xml.Namespaces.RAYO_OUTPUT;
import static org.rayo.protocol.xml.Namespaces.SSML;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rayo.protocol.codec.ElementCodec;
import org.rayo.protocol.codec.ElementCursor;
import org.rayo.protocol.codec.InlineSsml;
import org.rayo.protocol.codec.RefusedException;
import org.rayo.protocol.output.Output;
import org.rayo.protocol.output.Output.Document;
import org.rayo.protocol.xml.XmlElement;

/**
 * {@code <output/>} (XEP-0327 section 6.6.1). A {@code <speak/>} directly inside is taken as a
 * document, as clients before the standard wrote it.
 */
final class OutputCodec extends ElementCodec<Output> {
  private final DocumentCodec documents = new DocumentCodec();

  OutputCodec() {
    super(Output.class, RAYO_OUTPUT, "output");
  }

  @Override
  public Output read(ElementCursor in) {
    return new Output(
        in.duration("start-offset", Duration.ZERO),
        in.flag("start-paused", false),
        in.duration("repeat-interval", Duration.ZERO),
        in.count("repeat-times", 1),
        in.timeout("max-time"),
        in.optional("renderer"),
        in.optional("voice"),
        documents(in),
        Headers.read(in));
  }

  private List<Document> documents(ElementCursor in) {
    var found = new ArrayList<Document>();
    in.children(RAYO_OUTPUT, "document").forEach(e -> found.add(documents.readStrictly(e)));
    Stream.of(SSML, RAYO_OUTPUT)
        .flatMap(namespace -> in.children(namespace, "speak").stream())
        .forEach(e -> found.add(new Document.Inline(InlineSsml.TYPE, InlineSsml.ssml(e))));
    if (found.isEmpty()) {
      throw RefusedException.badRequest("<output/> needs a <document/>");
    }
    return found;
  }

  @Override
  public void write(Output output, XmlElement.Builder out) {
    out.attribute("start-offset", Millis.unlessZero(output.startOffset()))
        .attribute("start-paused", output.startPaused() ? true : null)
        .attribute("repeat-interval", Millis.unlessZero(output.repeatInterval()))
        .attribute("repeat-times", output.repeatTimes() == 1 ? null : output.repeatTimes())
        .attribute("max-time", Millis.of(output.maxTime()))
        .attribute("renderer", output.renderer())
        .attribute("voice", output.voice());
    output.documents().forEach(document -> out.child(documents.write(document)));
    Headers.write(output.headers(), out);
  }
}
