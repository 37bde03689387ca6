// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import static org.rayo.it.Awaiting.PATIENCE;
import static org.rayo.it.Awaiting.await;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.rayo.client.CallHandle;
import org.rayo.client.RayoClient;
import org.rayo.client.RayoClientConfig;
import org.rayo.client.StanzaTrace;
import org.rayo.client.TlsTrust;
import org.rayo.protocol.jid.Jid;

/** A client and the calls that it was offered and that no test took yet. */
record Application(RayoClient client, BlockingQueue<CallHandle> offers) implements AutoCloseable {
  /** Connects and asks for calls. */
  static Application available(String user) throws IOException, InterruptedException {
    var application = connected(user);
    application.client().available();
    application.settle();
    return application;
  }

  /** Connects, asks for calls and has somebody see every stanza. */
  static Application available(String user, StanzaTrace trace)
      throws IOException, InterruptedException {
    var offers = new LinkedBlockingQueue<CallHandle>();
    var traced = builder(user).trace(trace).build();
    var application = new Application(RayoClient.connect(traced, offers::add), offers);
    application.client().available();
    application.settle();
    return application;
  }

  /** Connects; no offers come. */
  static Application connected(String user) throws IOException, InterruptedException {
    var offers = new LinkedBlockingQueue<CallHandle>();
    return new Application(RayoClient.connect(configuration(user), offers::add), offers);
  }

  static RayoClientConfig configuration(String user) {
    return builder(user).build();
  }

  private static RayoClientConfig.Builder builder(String user) {
    return RayoClientConfig.builder(TestServer.DOMAIN, user, TestServer.PASSWORD)
        .at("127.0.0.1", TestServer.XMPP_PORT)
        .trust(new TlsTrust.Anything());
  }

  /**
   * Waits until the server took everything sent before: it answers in order. A ping would not do,
   * because the stream engine answers it before the application sees what was sent earlier.
   */
  void settle() throws InterruptedException {
    await(client.discover(Jid.ofDomain(TestServer.DOMAIN)));
  }

  CallHandle nextOffer() throws InterruptedException {
    var call = offers.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    if (call == null) {
      throw new AssertionError("no offer within " + PATIENCE);
    }
    return call;
  }

  @Override
  public void close() {
    client.close();
  }
}
