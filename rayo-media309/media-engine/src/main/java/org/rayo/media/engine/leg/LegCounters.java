// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.leg;

import org.rayo.media.engine.metrics.DropReason;

/** A leg's part of the engine's totals; read from any thread, may be a tick old. */
public interface LegCounters {
  long received();

  long sent();

  long notSent();

  long dropped(DropReason reason);
}
