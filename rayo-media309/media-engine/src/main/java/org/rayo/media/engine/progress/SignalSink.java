// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.progress;

import org.jspecify.annotations.Nullable;

/** Takes what detectors find, on the tick thread. */
interface SignalSink {
  void found(SignalKind kind, int millis, @Nullable String value);
}
