// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.mediagroup.Player;
import javax.media.mscontrol.resource.RTC;
import javax.media.mscontrol.resource.Resource;
import org.rayo.media.driver.ext.DataUri;
import org.rayo.media.driver.ext.ExtParameter;
import org.rayo.media.engine.play.PlayRequest;
import org.rayo.media.engine.play.PlaySource;

/** One call of {@link Player#play}. */
record PlayOrder(PlayRequest request, List<RTC> rtcs, Settings settings) {

  static PlayOrder read(URI[] uris, List<RTC> rtcs, Settings settings) throws MsControlException {
    int rounds = settings.number(Player.REPEAT_COUNT, 1);
    if (rounds == 0) {
      throw new MsControlException(Player.REPEAT_COUNT + " must be positive");
    }
    try {
      var request =
          new PlayRequest(
              Arrays.stream(uris).map(PlayOrder::source).toList(),
              settings.millis(Player.START_OFFSET, Duration.ZERO),
              settings.flag(Player.START_IN_PAUSED_MODE, false),
              settings.millis(Player.INTERVAL, Duration.ZERO),
              rounds == Resource.FOREVER ? 0 : rounds,
              settings.millis(Player.MAX_DURATION),
              settings.value(ExtParameter.PLAYER_VOICE, String.class));
      return new PlayOrder(request, rtcs, settings);
    } catch (IllegalArgumentException e) {
      throw new MsControlException(e.getMessage(), e);
    }
  }

  private static PlaySource source(URI uri) {
    if (!DataUri.is(uri)) {
      return new PlaySource.Remote(uri);
    }
    var document = DataUri.parse(uri);
    return new PlaySource.Inline(document.contentType(), document.content());
  }
}
