// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.api;

import jakarta.resource.Referenceable;
import jakarta.resource.ResourceException;
import java.io.Serializable;

/** Found in JNDI under {@link #JNDI_NAME} once the resource adapter has started. */
public interface StanzaConnectionFactory extends Serializable, Referenceable {

  /** Where the resource adapter binds its factory. */
  String JNDI_NAME = "java:/rayo/XmppConnectionFactory";

  /**
   * @throws ResourceException where the resource adapter is stopped or its pool is exhausted
   */
  StanzaConnection getConnection() throws ResourceException;
}
