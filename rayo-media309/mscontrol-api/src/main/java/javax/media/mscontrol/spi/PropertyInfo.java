// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.spi;

/** Describes one property of {@link Driver#getFactory}, for tools that ask people for it. */
@SuppressWarnings("MutablePublicArray") // the standard has public fields
public class PropertyInfo {
  /** The values to choose from; null when any will do. */
  public String[] choices;

  /** For people. */
  public String description;

  public String name;

  /** Whether a factory cannot be made without it. */
  public boolean required;

  /** What holds when it is absent; null when nothing does. */
  public String defaultValue;

  public PropertyInfo(
      String name, boolean required, String description, String[] choices, String defaultValue) {
    this.name = name;
    this.required = required;
    this.description = description;
    this.choices = choices;
    this.defaultValue = defaultValue;
  }
}
