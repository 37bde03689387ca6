// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.port;

import java.util.Optional;

/** Which node owns a call. Replicated; claim is atomic across nodes. */
public interface CallDirectory {
  /**
   * Makes this node the owner.
   *
   * @return false when the id is taken
   */
  boolean claim(CallId call);

  /** Name of the owner node. */
  Optional<String> owner(CallId call);

  void release(CallId call);
}
