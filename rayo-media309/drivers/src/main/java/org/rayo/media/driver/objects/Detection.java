// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import java.util.List;
import javax.media.mscontrol.resource.RTC;
import javax.media.mscontrol.resource.Trigger;
import org.jspecify.annotations.Nullable;

/** What a detector is doing. Exactly one end is reported. */
sealed interface Detection permits Collecting, Analysing {
  List<RTC> rtcs();

  /** The prompt that it may wait for has ended; may block. */
  void promptDone();

  void stop(@Nullable Trigger trigger);
}
