// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.descriptor;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A triggering rule of sip.xml (JSR 289 §16.3) over the variables of a request.
 *
 * <p>A variable that the request does not have makes every rule about it false.
 */
public sealed interface Rule {

  boolean matches(Variables request);

  /** Looks up {@code request.method}, {@code request.uri.host} and the like. */
  @FunctionalInterface
  interface Variables {
    @Nullable String get(String name);
  }

  record And(List<Rule> rules) implements Rule {
    @Override
    public boolean matches(Variables request) {
      return rules.stream().allMatch(rule -> rule.matches(request));
    }
  }

  record Or(List<Rule> rules) implements Rule {
    @Override
    public boolean matches(Variables request) {
      return rules.stream().anyMatch(rule -> rule.matches(request));
    }
  }

  record Not(Rule rule) implements Rule {
    @Override
    public boolean matches(Variables request) {
      return !rule.matches(request);
    }
  }

  record Exists(String variable) implements Rule {
    @Override
    public boolean matches(Variables request) {
      return request.get(variable) != null;
    }
  }

  record Equal(String variable, String value, boolean ignoreCase) implements Rule {
    @Override
    public boolean matches(Variables request) {
      var actual = request.get(variable);
      return actual != null && (ignoreCase ? actual.equalsIgnoreCase(value) : actual.equals(value));
    }
  }

  record Contains(String variable, String value, boolean ignoreCase) implements Rule {
    @Override
    public boolean matches(Variables request) {
      var actual = request.get(variable);
      return actual != null
          && (ignoreCase
              ? actual.toLowerCase(Locale.ROOT).contains(value.toLowerCase(Locale.ROOT))
              : actual.contains(value));
    }
  }

  /** Matches the domain itself, each domain below it, and each number that starts so. */
  record SubdomainOf(String variable, String value) implements Rule {
    @Override
    public boolean matches(Variables request) {
      var actual = request.get(variable);
      if (actual == null) {
        return false;
      }
      if (variable.endsWith("tel")) {
        return actual.startsWith(value);
      }
      var host = actual.toLowerCase(Locale.ROOT);
      var domain = value.toLowerCase(Locale.ROOT);
      return host.equals(domain) || host.endsWith("." + domain);
    }
  }
}
