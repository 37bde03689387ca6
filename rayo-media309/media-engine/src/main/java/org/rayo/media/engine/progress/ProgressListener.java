// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.progress;

/** Hears what an analysis finds; calls come in order, on executor threads. */
public interface ProgressListener {

  /** A signal of a kind that does not end the analysis. */
  void signal(ProgressSignal signal);

  /** The one and last call. */
  void ended(ProgressEnd end);
}
