// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xep0327;

import static org.rayo.protocol.xml.Namespaces.RAYO_FAX;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.codec.ElementCodec;
import org.rayo.protocol.codec.ElementCursor;
import org.rayo.protocol.codec.RefusedException;
import org.rayo.protocol.fax.FaxStart.Document;
import org.rayo.protocol.fax.FaxStart.Pages;
import org.rayo.protocol.fax.FaxStart.Send;
import org.rayo.protocol.xml.XmlElement;

/** {@code <sendfax/>} with its documents (XEP-0342 section 6.2). */
final class SendFaxCodec extends ElementCodec<Send> {
  private static final Pattern PAGES = Pattern.compile("([0-9]{1,6})(?:-([0-9]{1,6}))?");

  SendFaxCodec() {
    super(Send.class, RAYO_FAX, "sendfax");
  }

  @Override
  public Send read(ElementCursor in) {
    var documents = in.children(RAYO_FAX, "document");
    if (documents.isEmpty()) {
      throw RefusedException.badRequest("<sendfax/> needs a <document/>");
    }
    return new Send(documents.stream().map(SendFaxCodec::document).toList());
  }

  private static Document document(XmlElement element) {
    var in = new ElementCursor(element);
    var url = in.requiredUri("url");
    var lower = url.toLowerCase(Locale.ROOT);
    if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
      throw RefusedException.badRequest("url of <document/> is neither http nor https");
    }
    var document = new Document(url, in.optional("identity"), in.optional("header"), pages(in));
    in.refuseTheRest();
    return document;
  }

  private static List<Pages> pages(ElementCursor in) {
    var text = in.optional("pages");
    return text == null || text.isBlank()
        ? List.of()
        : Arrays.stream(text.split(",", -1)).map(String::strip).map(SendFaxCodec::range).toList();
  }

  private static Pages range(String text) {
    var matcher = PAGES.matcher(text);
    if (matcher.matches()) {
      var first = Integer.parseInt(matcher.group(1));
      var last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
      if (first >= 1 && last >= first) {
        return new Pages(first, last);
      }
    }
    throw RefusedException.badRequest("pages of <document/> are not of the form M[-N],…");
  }

  @Override
  public void write(Send send, XmlElement.Builder out) {
    for (var document : send.documents()) {
      out.child(
          XmlElement.of(RAYO_FAX, "document")
              .attribute("url", document.url())
              .attribute("identity", document.identity())
              .attribute("header", document.header())
              .attribute("pages", write(document.pages()))
              .build());
    }
  }

  private static @Nullable String write(List<Pages> pages) {
    return pages.isEmpty()
        ? null
        : pages.stream()
            .map(p -> p.first() == p.last() ? "" + p.first() : p.first() + "-" + p.last())
            .collect(Collectors.joining(","));
  }
}
