// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.composition;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Starts the server with its deployment, so that a deployment that cannot serve fails. */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ServerStart {
  @Inject private RayoServices services;

  @PostConstruct
  void start() {
    // The first call through the proxy makes the bean.
    var _ = services.listener();
  }

  /** While the connector and the broker are still there: a bean alone would be destroyed later. */
  @PreDestroy
  void stop() {
    services.stop();
  }
}
