// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.media.mscontrol.EventType;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.Parameter;
import javax.media.mscontrol.Parameters;
import javax.media.mscontrol.UnsupportedException;
import javax.media.mscontrol.resource.Resource;
import org.jspecify.annotations.Nullable;

/** Parameters with typed reading. A missing parameter, or one that is null, has its default. */
final class Settings extends HashMap<Parameter, Object> implements Parameters {
  private static final long serialVersionUID = 1L;

  Settings() {}

  private Settings(Map<Parameter, Object> others) {
    super(others);
  }

  /** A copy with some settings changed; null changes nothing. */
  Settings with(@Nullable Map<Parameter, Object> changes) {
    var copy = new Settings(this);
    if (changes != null) {
      copy.putAll(changes);
    }
    return copy;
  }

  /** A copy without some settings. */
  Settings without(Parameter... names) {
    var copy = new Settings(this);
    for (var name : names) {
      copy.remove(name);
    }
    return copy;
  }

  /**
   * @throws UnsupportedException when the driver would have to ignore one of them
   */
  static void require(Set<Parameter> supported, @Nullable Map<Parameter, Object> given)
      throws UnsupportedException {
    if (given == null) {
      return;
    }
    for (var parameter : given.keySet()) {
      if (!supported.contains(parameter)) {
        throw new UnsupportedException("The parameter " + parameter + " is not supported");
      }
    }
  }

  boolean flag(Parameter name, boolean otherwise) throws MsControlException {
    var value = value(name, Boolean.class);
    return value == null ? otherwise : value;
  }

  int number(Parameter name, int otherwise) throws MsControlException {
    if (isForEver(name)) {
      return Resource.FOREVER;
    }
    var value = value(name, Integer.class);
    return value == null ? otherwise : value;
  }

  /** Null when missing or {@link Resource#FOR_EVER}. */
  @Nullable Duration millis(Parameter name) throws MsControlException {
    if (isForEver(name)) {
      return null;
    }
    var value = value(name, Integer.class);
    if (value == null || value == Resource.FOREVER) {
      return null;
    }
    if (value < 0) {
      throw new MsControlException(name + " must not be negative: " + value);
    }
    return Duration.ofMillis(value);
  }

  Duration millis(Parameter name, Duration otherwise) throws MsControlException {
    var value = millis(name);
    return value == null ? otherwise : value;
  }

  /** Whether a list of events that the application wants has this one. */
  boolean enables(Parameter name, EventType type) {
    return get(name) instanceof EventType[] types && Arrays.asList(types).contains(type);
  }

  /** Null when missing. */
  <T> @Nullable T value(Parameter name, Class<T> type) throws MsControlException {
    var value = get(name);
    if (value == null) {
      return null;
    }
    if (!type.isInstance(value)) {
      throw new MsControlException(
          name + " must be of type " + type.getSimpleName() + ", not " + value.getClass());
    }
    return type.cast(value);
  }

  private boolean isForEver(Parameter name) {
    return Resource.FOR_EVER.equals(get(name));
  }
}
