// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.error;

import java.util.function.Function;

/** What came of reading something from outside: a value, or the error to answer with. */
public sealed interface Parsed<T> {
  /** It is what it should be. */
  record Accepted<T>(T value) implements Parsed<T> {}

  /** It is not. */
  record Refused<T>(StanzaError error) implements Parsed<T> {}

  /**
   * The value.
   *
   * @throws IllegalArgumentException with the text of the error
   */
  default T orElseThrow() {
    return switch (this) {
      case Accepted<T>(var value) -> value;
      case Refused<T>(var error) -> throw new IllegalArgumentException(error.text());
    };
  }

  default <R> Parsed<R> map(Function<? super T, ? extends R> function) {
    return switch (this) {
      case Accepted<T>(var value) -> new Accepted<>(function.apply(value));
      case Refused<T>(var error) -> new Refused<>(error);
    };
  }
}
