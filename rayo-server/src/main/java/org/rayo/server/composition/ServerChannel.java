// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.composition;

import javax.naming.InitialContext;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import org.jgroups.JChannel;
import org.jspecify.annotations.Nullable;

/** Finds the JGroups channel of the server. */
final class ServerChannel {
  private static final String NAME = "java:jboss/jgroups/channel/default";

  private ServerChannel() {}

  /** Null where the server is in no cluster; an injected resource would have to exist. */
  @SuppressWarnings("BanJNDI") // A constant name in the server's own naming store.
  static @Nullable JChannel find() {
    try {
      return InitialContext.doLookup(NAME);
    } catch (NameNotFoundException _) {
      return null;
    } catch (NamingException e) {
      throw new IllegalStateException("The channel of the cluster cannot be used", e);
    }
  }
}
