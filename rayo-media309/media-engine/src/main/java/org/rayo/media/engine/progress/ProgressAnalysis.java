// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.progress;

/** One running analysis. */
public interface ProgressAnalysis {

  /**
   * Ends with {@link ProgressEnd.Stopped}. False when ended before; the listener hears of one end
   * only.
   */
  boolean stop();
}
