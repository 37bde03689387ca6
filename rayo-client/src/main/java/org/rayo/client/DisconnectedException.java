// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.client;

import org.jspecify.annotations.Nullable;

/** The stream to the server ended before what was waited for came. */
public final class DisconnectedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DisconnectedException(@Nullable Throwable cause) {
    super("disconnected from the server", cause);
  }
}
