// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.subsystem.live;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.rayo.runtime.ManagedServer;
import org.rayo.runtime.RayoRuntime;
import org.rayo.runtime.RayoSettings;
import org.rayo.subsystem.settings.SettingsAssembly;
import org.rayo.subsystem.settings.SettingsModel;
import org.wildfly.security.auth.server.SaslAuthenticationFactory;

/** What is bound in JNDI: settings in force, Elytron's services, the registered server. */
public final class LiveRuntime implements RayoRuntime {
  private static final Logger LOG = Logger.getLogger("org.rayo.subsystem");

  private volatile RayoSettings settings;
  private final AtomicReference<@Nullable ManagedServer> server = new AtomicReference<>();
  private final List<Consumer<RayoSettings>> listeners = new CopyOnWriteArrayList<>();

  @SuppressWarnings("deprecation") // the type of the Elytron subsystem's capability
  private final SaslAuthenticationFactory sasl;

  private final @Nullable SSLContext ssl;

  @SuppressWarnings("deprecation") // the type of the Elytron subsystem's capability
  public LiveRuntime(
      RayoSettings settings, SaslAuthenticationFactory sasl, @Nullable SSLContext ssl) {
    this.settings = settings;
    this.sasl = sasl;
    this.ssl = ssl;
  }

  @Override
  public RayoSettings settings() {
    return settings;
  }

  @Override
  @SuppressWarnings("deprecation") // the type of the Elytron subsystem's capability
  public SaslAuthenticationFactory saslAuthenticationFactory() {
    return sasl;
  }

  @Override
  public @Nullable SSLContext sslContext() {
    return ssl;
  }

  @Override
  public Registration register(ManagedServer managed) {
    if (!server.compareAndSet(null, managed)) {
      throw new IllegalStateException("Another Rayo server is registered already");
    }
    return () -> server.compareAndSet(managed, null);
  }

  @Override
  public Registration addListener(Consumer<RayoSettings> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  Optional<ManagedServer> server() {
    return Optional.ofNullable(server.get());
  }

  synchronized void change(SettingsModel.Changeable changeable) {
    var changed = SettingsAssembly.changed(settings, changeable);
    settings = changed;
    for (var listener : listeners) {
      try {
        listener.accept(changed);
      } catch (RuntimeException e) {
        LOG.error("RAYO: a listener failed to take over changed settings", e);
      }
    }
  }
}
