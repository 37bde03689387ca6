// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.server;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.as.server.suspend.ServerResumeContext;
import org.jboss.as.server.suspend.ServerSuspendContext;
import org.jboss.as.server.suspend.SuspendableActivity;
import org.jboss.as.server.suspend.SuspendableActivityRegistry;
import org.jboss.as.server.suspend.SuspendableActivityRegistry.SuspendPriority;
import org.jboss.msc.service.ServiceName;
import org.jspecify.annotations.Nullable;
import org.mobicents.servlet.sip.core.SipManager;
import org.rayo.sip.container.app.UnfinishedSessions;
import org.rayo.sip.container.engine.SipEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drains the container when the server is suspended ({@code :suspend}, {@code
 * :shutdown(suspend-timeout)}).
 *
 * <p>New calls get 503 with Retry-After at once, and the suspension is complete when the last call
 * is over; the server's timeout limits the wait, and is known to nobody else. So the application of
 * a server that is not about to stop may see to its calls at once, as by leaving them to other
 * nodes. A resumed server takes calls again.
 */
public final class Suspension implements SuspendableActivity, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Suspension.class);
  private static final ServiceName REGISTRY =
      ServiceName.parse("org.wildfly.server.suspend-controller");
  private static final long LOOK_EVERY_MILLIS = 100;

  private final SipEngine engine;
  private final SipManager sessions;
  private final SuspendableActivityRegistry registry;
  private final Runnable suspended;
  private final Runnable resumed;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("sip-drain-watch").factory());

  private Suspension(
      SipEngine engine,
      SipManager sessions,
      SuspendableActivityRegistry registry,
      Runnable suspended,
      Runnable resumed) {
    this.engine = engine;
    this.sessions = sessions;
    this.registry = registry;
    this.suspended = suspended;
    this.resumed = resumed;
  }

  /**
   * Follows the server's suspensions; null outside of a server.
   *
   * @param suspended sees to the calls of a server that goes on running; may wait
   * @param resumed run when the server takes calls again; may wait
   */
  public static @Nullable Suspension follow(
      SipEngine engine, SipManager sessions, Runnable suspended, Runnable resumed) {
    var registry = ServerServices.find(REGISTRY, SuspendableActivityRegistry.class);
    if (registry.isEmpty()) {
      LOG.warn("The server has no suspend controller: :suspend will not drain SIP");
      return null;
    }
    var suspension = new Suspension(engine, sessions, registry.get(), suspended, resumed);
    registry.get().registerActivity(suspension, SuspendPriority.FIRST);
    return suspension;
  }

  @Override
  public CompletionStage<Void> prepare(ServerSuspendContext context) {
    engine.setDraining(true);
    return SuspendableActivity.COMPLETED;
  }

  @Override
  public CompletionStage<Void> suspend(ServerSuspendContext context) {
    engine.setDraining(true);
    var empty = new CompletableFuture<Void>();
    watch.execute(
        () -> {
          if (!context.isStarting() && !context.isStopping() && engine.isDraining()) {
            suspended.run();
          }
          look(empty);
        });
    return empty;
  }

  private void look(CompletableFuture<Void> empty) {
    if (!UnfinishedSessions.anyOf(sessions) || !engine.isDraining()) {
      empty.complete(null);
    } else if (!empty.isDone()) {
      var next = watch.schedule(() -> look(empty), LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
      LOG.trace("SIP sessions are active, looking again: {}", next);
    }
  }

  @Override
  public CompletionStage<Void> resume(ServerResumeContext context) {
    engine.setDraining(false);
    watch.execute(resumed);
    return SuspendableActivity.COMPLETED;
  }

  @Override
  public void close() {
    registry.unregisterActivity(this);
    watch.shutdownNow();
  }
}
