// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.stack;

/** Fields of the stack's classes that have no accessors. */
final class StackFields {

  private StackFields() {}

  /**
   * Sets a field.
   *
   * @throws IllegalStateException when the class has no such field, as in another version
   */
  static void set(Object target, Class<?> declaring, String name, Object value) {
    try {
      var field = declaring.getDeclaredField(name);
      field.setAccessible(true);
      field.set(target, value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("This SIP stack has no " + declaring + "." + name, e);
    }
  }

  /**
   * Reads a field.
   *
   * @throws IllegalStateException when the class has no such field, as in another version
   */
  static <T> T get(Object target, Class<?> declaring, String name, Class<T> type) {
    try {
      var field = declaring.getDeclaredField(name);
      field.setAccessible(true);
      return type.cast(field.get(target));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("This SIP stack has no " + declaring + "." + name, e);
    }
  }
}
