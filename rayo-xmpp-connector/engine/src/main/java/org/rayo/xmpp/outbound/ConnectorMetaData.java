// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.outbound;

import jakarta.resource.spi.ManagedConnectionMetaData;

/** What the container shows of a connection. */
record ConnectorMetaData() implements ManagedConnectionMetaData {
  @Override
  public String getEISProductName() {
    return "Rayo XMPP connector";
  }

  @Override
  public String getEISProductVersion() {
    return "1";
  }

  /** Without limit. */
  @Override
  public int getMaxConnections() {
    return 0;
  }

  @Override
  public String getUserName() {
    return "";
  }
}
