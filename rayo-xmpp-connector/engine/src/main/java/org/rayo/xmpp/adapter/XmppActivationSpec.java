// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.adapter;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.ResourceAdapter;
import org.jspecify.annotations.Nullable;

/** Activates the message endpoint. It has no properties: there is one domain and one endpoint. */
public class XmppActivationSpec implements ActivationSpec {
  private @Nullable ResourceAdapter adapter;

  @Override
  public void validate() {
    // nothing can be wrong
  }

  @Override
  public @Nullable ResourceAdapter getResourceAdapter() {
    return adapter;
  }

  @Override
  public void setResourceAdapter(ResourceAdapter resourceAdapter) throws ResourceException {
    if (adapter != null && adapter != resourceAdapter) {
      throw new ResourceException("the activation belongs to another resource adapter");
    }
    adapter = resourceAdapter;
  }
}
