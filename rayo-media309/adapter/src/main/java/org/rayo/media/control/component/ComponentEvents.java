// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.component;

import org.rayo.protocol.cpa.Signal;
import org.rayo.protocol.ext.Complete;

/** Hears a component; may be called from any thread, does not block. */
public interface ComponentEvents {
  /** The end; what comes after it counts for nothing. */
  void completed(Complete complete);

  /** The output of a prompt is over. */
  void inputTimersStarted();

  /** Call progress analysis found something and goes on. */
  void detected(Signal signal);
}
