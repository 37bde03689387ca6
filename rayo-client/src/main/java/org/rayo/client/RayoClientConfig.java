// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a server and how to behave.
 *
 * @param host name or address to connect to
 * @param resource must differ between clients of one account; calls belong to the full address
 * @param connectTimeout of each step of logging in
 * @param replyTimeout after which a command without an answer fails
 * @param offerExecutor runs the {@link OfferHandler}
 * @param trace sees every stanza; null for none
 * @param others further ways to the server, such as other nodes of a cluster
 * @param reconnectFor how long a lost connection is tried to be made again, by any way; calls go on
 *     meanwhile. Zero, the default, does not try
 * @param silence for how long the server may leave a ping unanswered until the connection is taken
 *     for lost, as that to a machine that hangs: nobody closes it. Zero, the default, asks nothing
 */
public record RayoClientConfig(
    String host,
    int port,
    String domain,
    String user,
    String password,
    String resource,
    TlsTrust trust,
    Duration connectTimeout,
    Duration replyTimeout,
    Executor offerExecutor,
    @Nullable StanzaTrace trace,
    List<Endpoint> others,
    Duration reconnectFor,
    Duration silence) {
  public RayoClientConfig {
    others = List.copyOf(others);
  }

  /** Where a server, or a node of one, is reached. */
  public record Endpoint(String host, int port) {}

  /** All ways to the server, in the order in which they are tried. */
  List<Endpoint> endpoints() {
    return Stream.concat(Stream.of(new Endpoint(host, port)), others.stream()).toList();
  }

  /** The same by one way alone. */
  RayoClientConfig by(Endpoint endpoint) {
    return new RayoClientConfig(
        endpoint.host(),
        endpoint.port(),
        domain,
        user,
        password,
        resource,
        trust,
        connectTimeout,
        replyTimeout,
        offerExecutor,
        trace,
        List.of(),
        reconnectFor,
        silence);
  }

  /** Starts with the domain as host, port 5222 and one virtual thread for each offer. */
  public static Builder builder(String domain, String user, String password) {
    return new Builder(domain, user, password);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return user + "@" + domain + "/" + resource + " at " + host + ":" + port;
  }

  /** Gathers settings; not thread-safe. */
  public static final class Builder {
    private final String domain;
    private final String user;
    private final String password;
    private String host;
    private int port = 5222;
    private String resource = "rayo-" + UUID.randomUUID();
    private TlsTrust trust = new TlsTrust.Platform();
    private Duration connectTimeout = Duration.ofSeconds(10);
    private Duration replyTimeout = Duration.ofSeconds(30);
    private Executor offerExecutor = Thread::startVirtualThread;
    private @Nullable StanzaTrace trace;
    private final List<Endpoint> others = new ArrayList<>();
    private Duration reconnectFor = Duration.ZERO;
    private Duration silence = Duration.ZERO;

    private Builder(String domain, String user, String password) {
      this.domain = domain;
      this.user = user;
      this.password = password;
      host = domain;
    }

    public Builder at(String newHost, int newPort) {
      host = newHost;
      port = newPort;
      return this;
    }

    /** A further way to the server, tried when those before it fail. */
    public Builder orAt(String otherHost, int otherPort) {
      others.add(new Endpoint(otherHost, otherPort));
      return this;
    }

    public Builder reconnectFor(Duration time) {
      reconnectFor = time;
      return this;
    }

    public Builder silence(Duration limit) {
      silence = limit;
      return this;
    }

    public Builder resource(String newResource) {
      resource = newResource;
      return this;
    }

    public Builder trust(TlsTrust newTrust) {
      trust = newTrust;
      return this;
    }

    public Builder connectTimeout(Duration timeout) {
      connectTimeout = timeout;
      return this;
    }

    public Builder replyTimeout(Duration timeout) {
      replyTimeout = timeout;
      return this;
    }

    /** With {@code Runnable::run} offers are handled between two stanzas and must not block. */
    public Builder offerExecutor(Executor executor) {
      offerExecutor = executor;
      return this;
    }

    public Builder trace(StanzaTrace newTrace) {
      trace = newTrace;
      return this;
    }

    public RayoClientConfig build() {
      return new RayoClientConfig(
          host,
          port,
          domain,
          user,
          password,
          resource,
          trust,
          connectTimeout,
          replyTimeout,
          offerExecutor,
          trace,
          others,
          reconnectFor,
          silence);
    }
  }
}
