// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.subsystem.settings;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jboss.as.controller.OperationFailedException;
import org.jboss.as.controller.operations.validation.ParameterValidator;
import org.jboss.dmr.ModelNode;
import org.jboss.dmr.ModelType;
import org.rayo.runtime.IpNetwork;

/**
 * Checks a text when it is written. Expressions pass: they are checked when they are resolved.
 *
 * @param expected completes the sentence "… is not " for the operator
 * @param check throws IllegalArgumentException for a bad text
 */
record TextRule(String expected, Consumer<String> check) implements ParameterValidator {

  private static final Pattern HOST =
      Pattern.compile("(?!-)[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})*\\.?|[0-9a-fA-F:]+");
  private static final Pattern JID =
      Pattern.compile("([^\"&'/:<>@\\s]{1,1023}@)?[^@/\\s]{1,1023}(/.{1,1023})?");
  private static final Pattern NUMBER_START = Pattern.compile("\\+?[0-9A-Za-z*]{0,64}");
  private static final Pattern SIP_URI = Pattern.compile("sips?:[^\\s<>\"]+");

  static final TextRule DOMAIN = matching("a domain name such as example.org", HOST);
  static final TextRule ADDRESS = matching("a host name or IP address", HOST);
  static final TextRule CLIENT = matching("a JID such as ivr@example.org", JID);
  static final TextRule PROXY = matching("a SIP URI such as sip:proxy.example.org;lr", SIP_URI);
  static final TextRule NUMBER_PREFIX = matching("digits such as 0 or +49", NUMBER_START);
  static final TextRule NETWORK =
      new TextRule("a network such as 10.0.0.0/8", text -> IpNetwork.parse(text));
  static final TextRule EXPRESSION =
      new TextRule("a regular expression such as sip:1.*", text -> Pattern.compile(text));

  /** The same text when it keeps the rule; for values that came out of an expression. */
  String checked(String attribute, String text) throws OperationFailedException {
    try {
      check.accept(text);
      return text;
    } catch (IllegalArgumentException e) {
      throw new OperationFailedException(
          "RAYO: %s: '%s' is not %s (%s)".formatted(attribute, text, expected, e.getMessage()), e);
    }
  }

  /** The same rule for each text of a list's element. */
  TextRule forElements() {
    return new TextRule(expected, element -> elements(element).forEach(check));
  }

  /** The texts that one element of a list stands for. */
  static List<String> elements(String element) {
    return Arrays.stream(element.split(",", -1))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  @Override
  public void validateParameter(String name, ModelNode value) throws OperationFailedException {
    // A blank text is none, as of a system property that may be missing.
    if (value.isDefined()
        && value.getType() != ModelType.EXPRESSION
        && !value.asString().isBlank()) {
      checked(name, value.asString());
    }
  }

  private static TextRule matching(String expected, Pattern pattern) {
    return new TextRule(
        expected,
        text -> {
          if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException("does not match");
          }
        });
  }
}
