// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.composition;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Topic;
import jakarta.resource.ResourceException;
import org.infinispan.Cache;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.Signaling;
import org.rayo.callcontrol.port.SignalingHub;
import org.rayo.callcontrol.port.SignalingListener;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.runtime.RayoRuntime;
import org.rayo.server.management.ConnectedClients;
import org.rayo.xmpp.api.StanzaConnectionFactory;

/** The running server, for those whom the container makes: message endpoint and SIP servlet. */
@ApplicationScoped
public class RayoServices implements SignalingHub {
  @Resource(lookup = RayoRuntime.JNDI_NAME)
  private RayoRuntime runtime;

  @Resource(lookup = StanzaConnectionFactory.JNDI_NAME)
  private StanzaConnectionFactory xmpp;

  @Resource(lookup = "java:jboss/infinispan/cache/rayo/calls")
  private Cache<String, byte[]> snapshots;

  @Resource(lookup = "java:jboss/infinispan/cache/rayo/directory")
  private Cache<String, byte[]> directory;

  @Resource(lookup = "java:/ConnectionFactory")
  private ConnectionFactory messaging;

  @Resource(lookup = "java:/jms/topic/rayo/CallRecords")
  private Topic callRecords;

  @Resource(lookup = "java:jboss/ee/concurrency/factory/default")
  private ManagedThreadFactory threads;

  private volatile @Nullable Composition running;

  @PostConstruct
  void start() {
    var platform =
        new Platform(
            runtime,
            xmpp,
            snapshots,
            directory,
            messaging,
            callRecords,
            threads,
            System.getProperty("jboss.node.name", "rayo"),
            ServerChannel.find());
    try {
      running = new Composition(platform);
    } catch (ResourceException e) {
      throw new IllegalStateException("the XMPP connector gives no connection", e);
    }
  }

  /** Idempotent. */
  @PreDestroy
  void stop() {
    var composition = running;
    running = null;
    if (composition != null) {
      composition.close();
    }
  }

  private Composition running() {
    var composition = running;
    if (composition == null) {
      throw new IllegalStateException("the server has not started");
    }
    return composition;
  }

  /** Routes a stanza and lends this thread to the call that it is for. */
  public void route(Jid from, Jid to, XmlElement stanza) {
    var server = running();
    server.mailboxThreads().lend(() -> server.route(from, to, stanza));
  }

  /** A client has logged in. */
  public void connected(Jid client) {
    running().connected(client);
  }

  /** A client is gone without a word. */
  public void gone(Jid client) {
    running().gone(client);
  }

  public ConnectedClients clients() {
    return running().clients();
  }

  @Override
  public void attach(Signaling signaling) {
    running().signaling().attach(signaling);
  }

  @Override
  public void detach(Signaling signaling) {
    running().signaling().detach(signaling);
  }

  @Override
  public void stopping() {
    var composition = running;
    if (composition != null) {
      composition.letGoOfCalls();
    }
  }

  @Override
  public void suspended() {
    var composition = running;
    if (composition != null) {
      composition.handCallsOver();
    }
  }

  @Override
  public void resumed() {
    var composition = running;
    if (composition != null) {
      composition.takeCallsAgain();
    }
  }

  @Override
  public SignalingListener listener() {
    return running().signalingListener();
  }
}
