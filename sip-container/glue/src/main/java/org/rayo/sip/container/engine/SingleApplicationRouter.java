// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.engine;

import java.io.Serializable;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.ar.SipApplicationRouter;
import javax.servlet.sip.ar.SipApplicationRouterInfo;
import javax.servlet.sip.ar.SipApplicationRoutingDirective;
import javax.servlet.sip.ar.SipApplicationRoutingRegion;
import javax.servlet.sip.ar.SipRouteModifier;
import javax.servlet.sip.ar.SipTargetedRequestInfo;
import org.jspecify.annotations.Nullable;

/**
 * Routes every initial request from outside to the one deployed application (JSR 289 §15).
 *
 * <p>The answer is never null. It is empty for requests which the application itself created, or
 * they would come back to it instead of leaving, and for requests which the application has already
 * seen.
 */
public final class SingleApplicationRouter implements SipApplicationRouter {

  private static final SipApplicationRouterInfo NOBODY =
      new SipApplicationRouterInfo(null, null, null, null, SipRouteModifier.NO_ROUTE, null);

  private final AtomicReference<@Nullable String> application = new AtomicReference<>();

  @Override
  public void init() {
    // There is nothing to read.
  }

  @Override
  public void init(Properties properties) {
    // There is nothing to read.
  }

  @Override
  public void destroy() {
    application.set(null);
  }

  @Override
  public void applicationDeployed(List<String> names) {
    names.forEach(application::set);
  }

  @Override
  public void applicationUndeployed(List<String> names) {
    names.forEach(name -> application.updateAndGet(now -> name.equals(now) ? null : now));
  }

  @Override
  public SipApplicationRouterInfo getNextApplication(
      SipServletRequest request,
      @Nullable SipApplicationRoutingRegion region,
      @Nullable SipApplicationRoutingDirective directive,
      @Nullable SipTargetedRequestInfo targeted,
      @Nullable Serializable stateInfo) {
    var name = application.get();
    if (name == null || stateInfo != null || request.getSession(false) != null) {
      return NOBODY;
    }
    return new SipApplicationRouterInfo(
        name,
        SipApplicationRoutingRegion.ORIGINATING_REGION,
        request.getFrom().getURI().toString(),
        null,
        SipRouteModifier.NO_ROUTE,
        name);
  }
}
