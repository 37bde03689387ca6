// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.codec;

import java.util.Objects;
import org.rayo.protocol.error.StanzaError;

/**
 * Carries an error from the place where an element turns out wrong to the registry, which makes it
 * a result. It leaves no codec, so it has no stack trace.
 */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient StanzaError error;

  public RefusedException(StanzaError error) {
    super(error.text(), null, false, false);
    this.error = error;
  }

  public StanzaError error() {
    return Objects.requireNonNull(error);
  }

  public static RefusedException badRequest(String text) {
    return new RefusedException(StanzaError.badRequest(text));
  }

  public static RefusedException unsupported(String text) {
    return new RefusedException(StanzaError.unsupportedOption(text));
  }
}
