// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.client;

import java.util.Map;
import org.rayo.protocol.jid.Jid;

/** What components run on: a call or a mixer. */
interface ComponentOwner {
  Jid jid();

  /** Those that have not completed. */
  Map<Jid, ComponentHandle> components();
}
