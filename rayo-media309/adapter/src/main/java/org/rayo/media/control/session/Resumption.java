// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.session;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.core.ComponentStart;
import org.rayo.protocol.fax.FaxStart;
import org.rayo.protocol.input.Input;
import org.rayo.protocol.output.Output;
import org.rayo.protocol.prompt.Prompt;
import org.rayo.protocol.record.RecordMedia;

/** How components go on when their media server is gone. */
final class Resumption {
  private Resumption() {}

  /**
   * @param ran for how long it ran without being told otherwise; null when nobody knows
   * @param paused whether it was when its media server went
   * @return what to start on another media server, a recording after what there is of it; null when
   *     that would be something else
   */
  static @Nullable ComponentStart of(ComponentStart start, @Nullable Duration ran, boolean paused) {
    return switch (start) {
      case Output output -> ran == null ? output : after(output, ran);
      case Input input -> input;
      case Prompt prompt -> prompt;
      case RecordMedia record -> record.withStartPaused(paused);
      case FaxStart _ -> null;
    };
  }

  /** Where it would be by now. Of several rounds the length is not known. */
  private static Output after(Output output, Duration ran) {
    if (output.startPaused() || output.repeatTimes() != 1) {
      return output;
    }
    var limit = output.maxTime();
    return new Output(
        output.startOffset().plus(ran),
        false,
        output.repeatInterval(),
        1,
        limit == null ? null : limit.compareTo(ran) > 0 ? limit.minus(ran) : Duration.ofMillis(1),
        output.renderer(),
        output.voice(),
        output.documents(),
        output.headers());
  }
}
