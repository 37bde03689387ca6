// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.app;

import java.util.EventListener;
import org.mobicents.servlet.sip.core.SipContext;
import org.mobicents.servlet.sip.core.session.SipListenersHolder;

/** The listeners of one application, each already wrapped to run in the application's context. */
final class ListenerSet extends SipListenersHolder {

  ListenerSet(SipContext application) {
    super(application);
  }

  void add(EventListener listener) {
    addListenerToBunch(listener);
  }

  @Override
  public boolean loadListeners(String[] classNames, ClassLoader loader) {
    throw new UnsupportedOperationException("Listeners are created by the web container");
  }
}
