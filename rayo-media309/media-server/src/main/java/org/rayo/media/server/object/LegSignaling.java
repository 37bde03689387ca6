// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.object;

import org.rayo.media.msml.State;
import org.rayo.media.server.event.Controller;

/** The SIP dialog of a leg. */
public interface LegSignaling extends Controller {
  State.SipDialog state();

  /** Ends it, unless it is over. Does not wait. */
  void end();
}
