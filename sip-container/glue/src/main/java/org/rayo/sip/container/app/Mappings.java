// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.app;

import java.util.List;
import javax.servlet.sip.SipServletRequest;
import org.jspecify.annotations.Nullable;
import org.mobicents.servlet.sip.core.descriptor.MatchingRule;
import org.mobicents.servlet.sip.core.descriptor.MobicentsSipServletMapping;
import org.mobicents.servlet.sip.startup.loading.SipServletMapping;
import org.rayo.sip.container.descriptor.Rule;
import org.rayo.sip.container.descriptor.ServletMapping;

/** Chooses a servlet by the rules of sip.xml; the first rule that matches wins. */
final class Mappings {

  private Mappings() {}

  static @Nullable MobicentsSipServletMapping firstMatch(
      List<ServletMapping> mappings, SipServletRequest request) {
    var variables = new RequestVariables(request);
    return mappings.stream()
        .filter(mapping -> mapping.rule().matches(variables))
        .findFirst()
        .map(Mappings::toContainer)
        .orElse(null);
  }

  private static MobicentsSipServletMapping toContainer(ServletMapping mapping) {
    var result = new SipServletMapping();
    result.setServletName(mapping.servletName());
    result.setMatchingRule(new ContainerRule(mapping.rule()));
    return result;
  }

  private record ContainerRule(Rule rule) implements MatchingRule {

    @Override
    public boolean matches(SipServletRequest request) {
      return rule.matches(new RequestVariables(request));
    }

    @Override
    public String getExpression() {
      return rule.toString();
    }
  }
}
