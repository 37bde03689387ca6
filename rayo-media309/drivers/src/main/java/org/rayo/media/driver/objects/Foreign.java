// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import org.rayo.media.engine.Party;

/** What belongs to another process: it can be joined, and may be a speaker; nothing else. */
public interface Foreign extends Party {
  /** That its process has given it. */
  String name();

  /** Where it is. */
  NamedEngine engine();

  /** Else it is a leg. */
  boolean isMixer();
}
