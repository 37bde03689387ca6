// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.composition;

import jakarta.resource.ResourceException;
import java.time.InstantSource;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.CallPorts;
import org.rayo.callcontrol.CallService;
import org.rayo.callcontrol.actor.LentThreads;
import org.rayo.callcontrol.actor.ScheduledTimers;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.MediaListener;
import org.rayo.callcontrol.port.MediaProvider;
import org.rayo.callcontrol.port.MediaService;
import org.rayo.callcontrol.port.SignalingListener;
import org.rayo.protocol.core.RayoCommand;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.runtime.RayoRuntime;
import org.rayo.server.inflow.StanzaRouter;
import org.rayo.server.management.ConnectedClients;
import org.rayo.server.management.ManagedRayo;
import org.rayo.server.messaging.CallRecordPublisher;
import org.rayo.server.outflow.StanzaSender;
import org.rayo.server.outflow.XmppGateway;
import org.rayo.server.replication.InfinispanCallDirectory;
import org.rayo.server.replication.InfinispanCallRepository;
import org.rayo.server.verb.VerbDesk;
import org.rayo.xmpp.api.StanzaConnection;

/** Everything of one node, built in the order of its needs and closed in the opposite one. */
final class Composition implements AutoCloseable {
  private static final int RECORDS_WAITING = 10_000;

  private final ServerExecutors executors;
  private final StanzaConnection xmpp;
  private final CallRecordPublisher records;
  private final SignalingSwitch signaling;
  private final CallService calls;
  private final SignalingListener signalingListener;
  private final Nodes nodes;
  private final LastCalls lastCalls;
  private final ConnectedClients clients = new ConnectedClients();
  private final RayoRuntime.Registration management;
  private final RayoRuntime.Registration settingsListener;
  private @Nullable MediaService media;

  Composition(Platform platform) throws ResourceException {
    var settings = platform.runtime().settings();
    executors = new ServerExecutors(platform.threads());
    xmpp = platform.xmpp().getConnection();
    nodes = new Nodes(platform, executors);
    var sender = new StanzaSender(xmpp, nodes.elsewhere());
    var dialects = Settings.dialects(settings);
    var gateway = new XmppGateway(sender, dialects, this::isCall);
    var verbs = new VerbDesk(gateway, this::command, settings.domain(), InstantSource.system());
    records =
        new CallRecordPublisher(
            platform.messaging(), platform.callRecords(), executors.blocking(), RECORDS_WAITING);
    signaling = new SignalingSwitch(this::calls);
    var directory = new InfinispanCallDirectory(platform.directory(), platform.nodeName());
    var ports =
        new CallPorts(
            signaling,
            verbs,
            directory,
            new InfinispanCallRepository(platform.snapshots()),
            records,
            new ScheduledTimers(executors.timers()),
            executors.mailboxes(),
            InstantSource.system(),
            nodes.channel());
    try {
      calls =
          new CallService(
              Settings.callControl(settings),
              ports,
              listener -> startMedia(platform.runtime(), listener));
    } catch (RuntimeException e) {
      // Media that cannot be had fails the deployment, which leaves nothing behind.
      closeParts();
      throw e;
    }
    lastCalls = new LastCalls(calls, signaling, nodes, xmpp);
    signalingListener = new LendingListener(calls, executors.mailboxes());
    var router = new StanzaRouter(calls, sender, dialects, verbs);
    nodes.start(calls, directory, sender, router, dialects);
    nodes.survive(calls.takeover(), media(), settings.media().servers() != null);
    var managed = new ManagedRayo(calls, clients);
    managed.count("stanzas-received", router::received);
    managed.count("stanzas-malformed", router::malformed);
    managed.count("stanzas-sent", sender::sent);
    managed.count("stanzas-undeliverable", sender::undeliverable);
    managed.count("command-errors", gateway::errors);
    managed.count("verbs-running", verbs::size);
    managed.count("call-records-published", records::published);
    managed.count("call-records-unpublished", records::unpublished);
    managed.countAll("sip-", signaling::counters);
    managed.countAll("cluster-", nodes::counters);
    managed.warn(() -> media().troubles());
    managed.warn(nodes::troubles);
    management = platform.runtime().register(managed);
    settingsListener =
        platform.runtime().addListener(now -> calls.configure(Settings.callControl(now)));
  }

  private MediaService startMedia(RayoRuntime runtime, MediaListener listener) {
    var provider =
        ServiceLoader.load(MediaProvider.class, Composition.class.getClassLoader())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no media provider is deployed"));
    var started = provider.create(Settings.media(runtime.settings()), listener);
    media = started;
    return started;
  }

  private MediaService media() {
    var started = media;
    if (started == null) {
      throw new IllegalStateException("media was not started");
    }
    return started;
  }

  CallService calls() {
    return calls;
  }

  SignalingSwitch signaling() {
    return signaling;
  }

  private void command(ClientRequest request, RayoCommand command) {
    calls.command(request, command);
  }

  private boolean isCall(Jid entity) {
    return entity.local() != null && calls.call(entity.local()).isPresent();
  }

  SignalingListener signalingListener() {
    return signalingListener;
  }

  /** For whoever brings calls something to do and has nothing better to do meanwhile. */
  LentThreads mailboxThreads() {
    return executors.mailboxes();
  }

  /** Routes a stanza of a client of this node. */
  void route(Jid from, Jid to, XmlElement stanza) {
    nodes.route(from, to, stanza);
  }

  /** A client has logged in. */
  void connected(Jid client) {
    nodes.opened(client);
    calls.connected(client);
  }

  /** A client is gone without a word. */
  void gone(Jid client) {
    nodes.closed(client);
  }

  ConnectedClients clients() {
    return clients;
  }

  /** Hands the calls over to another node or hangs them up, and takes no new ones; idempotent. */
  void letGoOfCalls() {
    lastCalls.letGo();
  }

  /** Hands the calls over to another node, if there is one that takes them; takes no new ones. */
  void handCallsOver() {
    lastCalls.handOver();
  }

  /** After {@link #handCallsOver}. */
  void takeCallsAgain() {
    lastCalls.resume();
  }

  /** Sees to what is left of the calls, then stops the parts. */
  @Override
  public void close() {
    settingsListener.close();
    letGoOfCalls();
    management.close();
    closeParts();
  }

  private void closeParts() {
    if (media != null) {
      media.close();
    }
    records.close();
    nodes.close();
    executors.close();
    xmpp.close();
  }
}
