// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.descriptor;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** Reads the triggering rules of a {@code <pattern>} (JSR 289 §16.3). */
final class RuleReader {

  private RuleReader() {}

  static Rule only(Element parent) throws DescriptorException {
    var rules = all(parent);
    if (rules.size() != 1) {
      throw new DescriptorException(
          "<" + parent.getLocalName() + "> needs exactly one rule, found " + rules.size());
    }
    return rules.getFirst();
  }

  private static List<Rule> all(Element parent) throws DescriptorException {
    var rules = new ArrayList<Rule>();
    for (var child : Dom.children(parent)) {
      rules.add(rule(child));
    }
    return rules;
  }

  private static Rule rule(Element element) throws DescriptorException {
    return switch (element.getLocalName()) {
      case "and" -> new Rule.And(all(element));
      case "or" -> new Rule.Or(all(element));
      case "not" -> new Rule.Not(only(element));
      case "exists" -> new Rule.Exists(variable(element));
      case "equal" -> new Rule.Equal(variable(element), value(element), ignoreCase(element));
      case "contains" -> new Rule.Contains(variable(element), value(element), ignoreCase(element));
      case "subdomain-of" -> new Rule.SubdomainOf(variable(element), value(element));
      default ->
          throw new DescriptorException(
              "<" + element.getLocalName() + "> is not a rule of JSR 289 §16.3");
    };
  }

  private static String variable(Element rule) throws DescriptorException {
    return Dom.required(rule, "var");
  }

  private static String value(Element rule) throws DescriptorException {
    return Dom.required(rule, "value");
  }

  private static boolean ignoreCase(Element rule) {
    return Dom.child(rule, "var")
        .map(var -> Boolean.parseBoolean(var.getAttribute("ignore-case")))
        .orElse(false);
  }
}
