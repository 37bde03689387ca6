// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.adapter;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterInternalException;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import javax.transaction.xa.XAResource;
import org.jspecify.annotations.Nullable;
import org.rayo.xmpp.stream.StreamRegistry;

/**
 * The resource adapter. It takes its settings from the management model and listens from its start
 * to its stop; the message endpoint comes and goes in between. Its configuration properties
 * override the management model and are there for tests.
 */
public class XmppResourceAdapter implements ResourceAdapter {
  private static final Logger LOG = System.getLogger(XmppResourceAdapter.class.getName());
  private static final XAResource[] NOTHING_TO_RECOVER = {};

  private final Overrides overrides = new Overrides();
  private final Environment.Lookup lookup;
  private volatile @Nullable Connector connector;

  public XmppResourceAdapter() {
    this(Environment::ofServer);
  }

  XmppResourceAdapter(Environment.Lookup lookup) {
    this.lookup = lookup;
  }

  @Override
  public void start(BootstrapContext context) throws ResourceAdapterInternalException {
    var environment = lookup.find();
    var settings = overrides.apply(environment.settings());
    try {
      var started =
          Connector.start(
              settings, context.getWorkManager(), environment.mechanisms(), environment.tls());
      connector = started;
      var figures = started.figures();
      figures.register();
      LOG.log(
          Level.INFO,
          "XMPP clients of {0} are accepted on {1}",
          settings.stream().domain(),
          figures.getListenAddresses());
    } catch (IOException e) {
      throw new ResourceAdapterInternalException(e.getMessage(), e);
    }
  }

  @Override
  public void stop() {
    var stopped = connector;
    connector = null;
    if (stopped != null) {
      ConnectorFigures.unregister();
      stopped.close();
    }
  }

  @Override
  public void endpointActivation(MessageEndpointFactory endpoints, ActivationSpec spec)
      throws ResourceException {
    if (!(spec instanceof XmppActivationSpec)) {
      throw new NotSupportedException("unknown activation " + spec.getClass().getName());
    }
    started().inflow().activate(endpoints);
  }

  @Override
  public void endpointDeactivation(MessageEndpointFactory endpoints, ActivationSpec spec) {
    var current = connector;
    if (current != null) {
      current.inflow().deactivate(endpoints);
    }
  }

  @Override
  public XAResource[] getXAResources(ActivationSpec[] specs) {
    return NOTHING_TO_RECOVER;
  }

  /**
   * Where connections send to.
   *
   * @throws ResourceException where the adapter is not started
   */
  public StreamRegistry registry() throws ResourceException {
    return started().registry();
  }

  private Connector started() throws ResourceException {
    var current = connector;
    if (current == null) {
      throw new ResourceException("the XMPP connector is not started");
    }
    return current;
  }

  /**
   * @param listen addresses instead of those of the management model, such as {@code
   *     127.0.0.1:5222,[::1]:5222}
   */
  public void setListen(String listen) {
    overrides.listen(listen);
  }

  /**
   * @param policy name of a {@link org.rayo.xmpp.tls.TlsPolicy}
   */
  public void setTlsPolicy(String policy) {
    overrides.tlsPolicy(policy);
  }

  /**
   * @param seconds of silence until a client is pinged
   */
  public void setIdleSeconds(Integer seconds) {
    overrides.idleSeconds(seconds);
  }

  /**
   * @param seconds a pinged client has to show a sign of life
   */
  public void setPingDeadlineSeconds(Integer seconds) {
    overrides.pingDeadlineSeconds(seconds);
  }

  /**
   * @param connections most connections from one address
   */
  public void setMaxConnectionsPerAddress(Integer connections) {
    overrides.maxConnectionsPerAddress(connections);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof XmppResourceAdapter that && overrides.equals(that.overrides);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(overrides);
  }
}
