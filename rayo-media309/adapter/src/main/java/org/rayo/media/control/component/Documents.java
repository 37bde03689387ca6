// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.component;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.rayo.media.driver.ext.DataUri;
import org.rayo.protocol.error.StanzaError;

/** Documents of a stanza as URIs, which is how JSR-309 takes them. */
public final class Documents {
  private static final String TOKEN = "[a-z0-9!#$&^_.+-]+";

  private Documents() {}

  /** Parameters of the content type are dropped: what came in a stanza is Unicode already. */
  public static URI inline(String contentType, String content) throws CommandRefused {
    var bare = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!bare.matches(TOKEN + "/" + TOKEN)) {
      throw new CommandRefused(StanzaError.badRequest("Not a content type: " + contentType));
    }
    return new DataUri(bare, content).toUri();
  }

  public static URI remote(String url) throws CommandRefused {
    try {
      var uri = new URI(url.strip());
      if (uri.isAbsolute() && !DataUri.is(uri)) {
        return uri;
      }
    } catch (URISyntaxException _) {
      // the reply says it
    }
    throw new CommandRefused(StanzaError.badRequest("Bad URL: " + url));
  }
}
