// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.progress;

/** Listens for one kind of signal; confined to a tick thread, allocates only when it finds one. */
interface Detector {
  int FRAME_MILLIS = 20;

  /**
   * Takes the next 20 ms.
   *
   * @param tone the same 20 ms, measured as a single tone
   */
  void frame(short[] samples, ToneMeter tone);
}
