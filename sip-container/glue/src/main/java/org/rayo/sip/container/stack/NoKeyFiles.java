// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.stack;

import gov.nist.core.net.SecurityManagerProvider;
import java.util.Properties;
import javax.net.ssl.KeyManager;
import javax.net.ssl.TrustManager;

/** Keeps the stack from looking for key store files; {@link SecureListeners} have a context. */
public final class NoKeyFiles implements SecurityManagerProvider {

  @Override
  public void init(Properties properties) {
    // There is nothing to load.
  }

  @Override
  public KeyManager[] getKeyManagers(boolean client) {
    return new KeyManager[0];
  }

  @Override
  public TrustManager[] getTrustManagers(boolean client) {
    return new TrustManager[0];
  }
}
