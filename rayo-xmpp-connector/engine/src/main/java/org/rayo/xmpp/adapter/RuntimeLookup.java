// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.adapter;

import jakarta.resource.spi.ResourceAdapterInternalException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.rayo.runtime.RayoRuntime;

/** Finds the management model's settings. */
@FunctionalInterface
interface RuntimeLookup {

  RayoRuntime find() throws ResourceAdapterInternalException;

  @SuppressWarnings("BanJNDI") // a constant name in the server's own directory
  static RuntimeLookup jndi() {
    return () -> {
      try {
        return InitialContext.doLookup(RayoRuntime.JNDI_NAME);
      } catch (NamingException e) {
        throw new ResourceAdapterInternalException(
            "the XMPP connector needs the rayo subsystem (/subsystem=rayo:add): nothing at "
                + RayoRuntime.JNDI_NAME,
            e);
      }
    };
  }
}
