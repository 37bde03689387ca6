// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.engine;

import javax.servlet.sip.ar.SipApplicationRouter;
import javax.servlet.sip.ar.spi.SipApplicationRouterProvider;

/** Gives the container our router; found by a system property (JSR 289 §15.4.2). */
public final class RouterProvider extends SipApplicationRouterProvider {

  private final SipApplicationRouter router = new SingleApplicationRouter();

  @Override
  public SipApplicationRouter getSipApplicationRouter() {
    return router;
  }
}
