// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.rayo.client.CallHandle;
import org.rayo.client.RayoClient;
import org.rayo.client.RayoClientConfig;
import org.rayo.client.RayoErrorException;
import org.rayo.client.TlsTrust;
import org.rayo.protocol.error.StanzaError;

/** Where the server under test is, and how tests talk to it. */
final class TestServer {
  static final String DOMAIN = "localhost";
  static final String ALICE = "alice";
  static final String BOB = "bob";
  static final String PASSWORD = "wonderland";
  static final int OFFSET = 100;
  static final int SIP_PORT = 5060 + OFFSET;
  static final int XMPP_PORT = 5222 + OFFSET;
  static final int HTTP_PORT = 8080 + OFFSET;
  static final String CALL_ME = "sip:ivr@127.0.0.1:" + SIP_PORT;
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private TestServer() {}

  /** A client and the calls that it was offered. */
  record Application(RayoClient client, BlockingQueue<CallHandle> offers) implements AutoCloseable {
    /** Connects and asks for calls. */
    static Application available(String user, String resource) throws IOException {
      var application = connected(user, resource);
      application.client().available();
      // The answer to the ping says that the presence before it was taken.
      await(application.client().ping());
      return application;
    }

    static Application connected(String user, String resource) throws IOException {
      var offers = new LinkedBlockingQueue<CallHandle>();
      var config =
          RayoClientConfig.builder(DOMAIN, user, PASSWORD)
              .at("127.0.0.1", XMPP_PORT)
              .resource(resource)
              .trust(new TlsTrust.Anything())
              .build();
      return new Application(RayoClient.connect(config, offers::add), offers);
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

  static <T> T await(CompletableFuture<T> future) {
    try {
      return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("not done: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** The error with which a command was refused. */
  static StanzaError refusal(CompletableFuture<?> future) {
    try {
      var result = future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      throw new AssertionError("not refused but " + result);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RayoErrorException refused) {
        return refused.error();
      }
      throw new AssertionError("failed otherwise: " + e.getCause(), e);
    } catch (TimeoutException e) {
      throw new AssertionError("no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
