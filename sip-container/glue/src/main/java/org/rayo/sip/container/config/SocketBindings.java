// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.config;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.as.network.SocketBinding;
import org.jboss.as.server.CurrentServiceContainer;
import org.jboss.msc.Service;
import org.jboss.msc.service.ServiceController;
import org.jboss.msc.service.ServiceName;
import org.jboss.msc.service.StartContext;
import org.jboss.msc.service.StopContext;

/** Asks the server for the address of a socket binding, port offset applied. */
final class SocketBindings {

  private static final ServiceName BINDINGS =
      ServiceName.of("org", "wildfly", "network", "socket-binding");
  private static final long PATIENCE_SECONDS = 10;

  private SocketBindings() {}

  /** The address of a binding, or empty when the server has no binding of that name. */
  static Optional<InetSocketAddress> find(String name) {
    var container = CurrentServiceContainer.getServiceContainer();
    var binding = BINDINGS.append(name);
    if (container == null || container.getService(binding) == null) {
      return Optional.empty();
    }
    // A binding's service runs only while something depends on it.
    var answer = new CompletableFuture<InetSocketAddress>();
    var builder = container.addService();
    var required = builder.<SocketBinding>requires(binding);
    builder.setInstance(
        new Service() {
          @Override
          public void start(StartContext context) {
            answer.complete(required.get().getSocketAddress());
          }

          @Override
          public void stop(StopContext context) {
            // The address was all that was wanted.
          }
        });
    var controller = builder.install();
    try {
      return Optional.of(answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while asking for socket binding " + name, e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Socket binding " + name + " does not start", e);
    } finally {
      controller.setMode(ServiceController.Mode.REMOVE);
    }
  }
}
