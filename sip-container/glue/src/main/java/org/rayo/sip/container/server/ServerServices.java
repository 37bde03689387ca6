// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.server;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.as.server.CurrentServiceContainer;
import org.jboss.msc.Service;
import org.jboss.msc.service.ServiceController;
import org.jboss.msc.service.ServiceName;
import org.jboss.msc.service.StartContext;
import org.jboss.msc.service.StopContext;

/** Asks the server's service container for a value. */
final class ServerServices {

  private static final long PATIENCE_SECONDS = 10;

  private ServerServices() {}

  /**
   * What a service provides, or empty when there is no such service.
   *
   * @throws IllegalStateException when the service does not start in time
   */
  static <T> Optional<T> find(ServiceName name, Class<T> type) {
    var container = CurrentServiceContainer.getServiceContainer();
    if (container == null || container.getService(name) == null) {
      return Optional.empty();
    }
    // Some services run only while something depends on them, hence a short-lived dependent.
    var answer = new CompletableFuture<T>();
    var builder = container.addService();
    var required = builder.<T>requires(name);
    builder.setInstance(
        new Service() {
          @Override
          public void start(StartContext context) {
            answer.complete(type.cast(required.get()));
          }

          @Override
          public void stop(StopContext context) {
            // The value was all that was wanted.
          }
        });
    var controller = builder.install();
    try {
      return Optional.of(answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while asking for " + name, e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Service does not start: " + name, e);
    } finally {
      controller.setMode(ServiceController.Mode.REMOVE);
    }
  }
}
