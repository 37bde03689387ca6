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

  /** How long a service that has to stop is in use at most: as long as calls are handed over. */
  private static final long LAST_USE_SECONDS = 30;

  private ServerServices() {}

  /**
   * A value that stays what it is for as long as it is held.
   *
   * @param controller of the dependent that keeps the service running
   * @param released lets the service stop
   */
  record Held<T>(T value, ServiceController<?> controller, CompletableFuture<Void> released)
      implements AutoCloseable {
    @Override
    public void close() {
      released.complete(null);
      controller.setMode(ServiceController.Mode.REMOVE);
    }
  }

  /**
   * What a service provides, or empty when there is no such service.
   *
   * @throws IllegalStateException when the service does not start in time
   */
  static <T> Optional<T> find(ServiceName name, Class<T> type) {
    var held = hold(name, type);
    held.ifPresent(Held::close);
    return held.map(Held::value);
  }

  /**
   * As {@link #find}, of a service that has to go on: some run only while something depends on
   * them. A server that stops waits until it is let go.
   *
   * @throws IllegalStateException when the service does not start in time
   */
  static <T> Optional<Held<T>> hold(ServiceName name, Class<T> type) {
    var container = CurrentServiceContainer.getServiceContainer();
    if (container == null || container.getService(name) == null) {
      return Optional.empty();
    }
    var answer = new CompletableFuture<T>();
    var released = new CompletableFuture<Void>();
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
            context.asynchronous();
            var _ =
                released
                    .copy()
                    .completeOnTimeout(null, LAST_USE_SECONDS, TimeUnit.SECONDS)
                    .thenRun(context::complete);
          }
        });
    var controller = builder.install();
    try {
      var value = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return Optional.of(new Held<>(value, controller, released));
    } catch (InterruptedException e) {
      released.complete(null);
      controller.setMode(ServiceController.Mode.REMOVE);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while asking for " + name, e);
    } catch (ExecutionException | TimeoutException e) {
      released.complete(null);
      controller.setMode(ServiceController.Mode.REMOVE);
      throw new IllegalStateException("Service does not start: " + name, e);
    }
  }
}
