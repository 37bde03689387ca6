// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.client;

import java.util.Objects;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.xml.EnumNames;

/** The server refused a command. */
public final class RayoErrorException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient StanzaError error;

  public RayoErrorException(StanzaError error) {
    super(EnumNames.of(error.condition()) + ": " + error.text());
    this.error = error;
  }

  public StanzaError error() {
    return Objects.requireNonNull(error);
  }
}
