// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rayo.media.engine.fetch.Document;
import org.rayo.media.engine.fetch.DocumentFetcher;
import org.rayo.media.msml.Moml;
import org.rayo.media.msml.MsmlException;
import org.rayo.media.msml.MsmlReader;
import org.rayo.media.msml.Request;
import org.rayo.media.msml.Special;
import org.rayo.media.server.dialog.Refusals;

/** Gets what a dialog needs before it starts, so that nothing that runs has to wait for it. */
final class Fetching {
  private static final String VOXEO = "application/grammar+voxeo";

  private final DocumentFetcher fetcher;

  Fetching(DocumentFetcher fetcher) {
    this.fetcher = fetcher;
  }

  /** The dialog, with its grammars by value. Waits for web servers. */
  List<Moml> resolve(Request.DialogStart start) throws MsmlException {
    var source = start.source();
    var body = source == null ? start.body() : MsmlReader.readDialog(text(fetch(source)));
    List<Moml> resolved = new ArrayList<>();
    for (var step : body) {
      resolved.add(resolve(step));
    }
    return resolved;
  }

  private Moml resolve(Moml step) throws MsmlException {
    return switch (step) {
      case Special.Input input -> resolve(input);
      case Moml.Group group -> {
        List<Moml> members = new ArrayList<>();
        for (var member : group.members()) {
          members.add(resolve(member));
        }
        yield new Moml.Group(group.topology(), group.id(), members, group.exit());
      }
      default -> step;
    };
  }

  private Special.Input resolve(Special.Input input) throws MsmlException {
    List<Special.Grammar> grammars = new ArrayList<>();
    for (var grammar : input.grammars()) {
      grammars.add(resolve(grammar));
    }
    return new Special.Input(
        input.id(),
        grammars,
        input.count(),
        input.terminator(),
        input.initialTimeout(),
        input.interTimeout(),
        input.skipForeign(),
        input.waitForPrompt(),
        input.barge(),
        input.recognition());
  }

  /** Servers announce SRGS as any kind of XML; only Voxeo's type says something of its own. */
  private Special.Grammar resolve(Special.Grammar grammar) throws MsmlException {
    if (!(grammar instanceof Special.Remote(var uri))
        || uri.toLowerCase(Locale.ROOT).startsWith("builtin:")) {
      return grammar;
    }
    var document = fetch(uri);
    var type = VOXEO.equals(document.contentType()) ? VOXEO : "application/srgs+xml";
    return new Special.Inline(type, text(document));
  }

  private Document fetch(String uri) throws MsmlException {
    return Refusals.translate(() -> fetcher.fetch(URI.create(uri)));
  }

  private static String text(Document document) {
    return new String(document.content(), UTF_8);
  }
}
