// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import org.rayo.callcontrol.keep.KeepObserver;

/** Learns what becomes of calls. Called in the mailbox of the call; must not block. */
public interface CallObserver extends KeepObserver {
  /** The next state is in force. */
  void changed(CallState before, CallState after);

  /** Nothing refers to the call any more. */
  void forgotten(CallActor call);

  /** An input found the mailbox full. */
  void overflowed();

  /** Something broke that should not have; it was logged. */
  void failed();
}
