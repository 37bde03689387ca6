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
 * is over; the server's timeout limits the wait. A resumed server takes calls again.
 */
public final class Suspension implements SuspendableActivity, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Suspension.class);
  private static final ServiceName REGISTRY =
      ServiceName.parse("org.wildfly.server.suspend-controller");
  private static final long LOOK_EVERY_MILLIS = 100;

  private final SipEngine engine;
  private final SipManager sessions;
  private final SuspendableActivityRegistry registry;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("sip-drain-watch").factory());

  private Suspension(SipEngine engine, SipManager sessions, SuspendableActivityRegistry registry) {
    this.engine = engine;
    this.sessions = sessions;
    this.registry = registry;
  }

  /** Follows the server's suspensions; null outside of a server. */
  public static @Nullable Suspension follow(SipEngine engine, SipManager sessions) {
    var registry = ServerServices.find(REGISTRY, SuspendableActivityRegistry.class);
    if (registry.isEmpty()) {
      LOG.warn("The server has no suspend controller: :suspend will not drain SIP");
      return null;
    }
    var suspension = new Suspension(engine, sessions, registry.get());
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
    look(empty);
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
    return SuspendableActivity.COMPLETED;
  }

  @Override
  public void close() {
    registry.unregisterActivity(this);
    watch.shutdownNow();
  }
}
