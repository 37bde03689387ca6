// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.output;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.media.mscontrol.Parameters;
import javax.media.mscontrol.mediagroup.Player;
import javax.media.mscontrol.resource.Resource;
import org.jspecify.annotations.Nullable;
import org.rayo.media.control.component.CommandRefused;
import org.rayo.media.control.component.Documents;
import org.rayo.media.control.component.Milliseconds;
import org.rayo.media.driver.ext.ExtParameter;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.output.Output;

/** Translates an {@link Output} into the arguments of {@link Player#play}. */
public final class OutputOrder {
  /** {@code native} is what Adhearsion says when it means no renderer in particular. */
  private static final Set<String> RENDERERS = Set.of("", "native", "default", "freetts");

  private OutputOrder() {}

  /** What is left to be checked is up to the media server. */
  public static URI[] uris(Output output) throws CommandRefused {
    var renderer = output.renderer();
    if (renderer != null && !RENDERERS.contains(renderer.toLowerCase(Locale.ROOT))) {
      throw new CommandRefused(
          StanzaError.unsupportedOption(
              "There is no renderer " + renderer + "; leave it out or say native"));
    }
    if (output.documents().isEmpty()) {
      throw new CommandRefused(StanzaError.badRequest("An output needs a document"));
    }
    List<URI> uris = new ArrayList<>();
    for (var document : output.documents()) {
      uris.add(uri(document));
    }
    return uris.toArray(new URI[0]);
  }

  private static URI uri(Output.Document document) throws CommandRefused {
    return switch (document) {
      case Output.Document.Inline(var type, var content) -> Documents.inline(type, content);
      case Output.Document.Remote(var url) -> Documents.remote(url);
    };
  }

  public static void fill(Parameters parameters, Output output) {
    parameters.put(Player.START_OFFSET, Milliseconds.of(output.startOffset()));
    parameters.put(Player.START_IN_PAUSED_MODE, output.startPaused());
    parameters.put(Player.INTERVAL, Milliseconds.of(output.repeatInterval()));
    int rounds = output.repeatTimes();
    parameters.put(Player.REPEAT_COUNT, rounds == 0 ? Resource.FOR_EVER : (Object) rounds);
    if (output.maxTime() != null) {
      parameters.put(Player.MAX_DURATION, Milliseconds.of(output.maxTime()));
    }
    put(parameters, output.voice());
  }

  private static void put(Parameters parameters, @Nullable String voice) {
    if (voice != null && !voice.isBlank()) {
      parameters.put(ExtParameter.PLAYER_VOICE, voice);
    }
  }
}
