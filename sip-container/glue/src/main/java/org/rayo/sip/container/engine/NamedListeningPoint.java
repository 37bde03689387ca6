// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.engine;

import gov.nist.javax.sip.ListeningPointExt;
import javax.sip.SipProvider;
import org.mobicents.servlet.sip.SipConnector;
import org.mobicents.servlet.sip.core.ExtendedListeningPoint;

/**
 * A listening point that has one name even when it is bound to all addresses.
 *
 * <p>For such a one the container wants to choose the address of each Via by the next hop, which it
 * does not know without a DNS resolver, and then it cannot send any request within a dialog. Here
 * it is the address that Contact shows too, so that all of a dialog comes back the same way.
 */
final class NamedListeningPoint extends ExtendedListeningPoint {

  NamedListeningPoint(SipProvider provider, ListeningPointExt point, SipConnector connector) {
    super(provider, point, connector);
    connector.setIpAddress(getIpAddress(false));
  }

  @Override
  public boolean isAnyLocalAddress() {
    return false;
  }
}
