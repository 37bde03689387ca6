// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.component;

import org.rayo.protocol.error.StanzaError;

/** A start or a command that is answered with an error. */
public final class CommandRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient StanzaError error;

  public CommandRefused(StanzaError error) {
    super(error.text());
    this.error = error;
  }

  public StanzaError error() {
    return error;
  }
}
