// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * A minimal HTTP/1.1 GET. Own code, because the JDK's client resolves host names itself: here the
 * address that passed the policy is the one connected to, while TLS still verifies the certificate
 * against the host name.
 */
final class HttpFetch {
  private static final int MAX_REDIRECTS = 5;

  private final FetchPolicy policy;
  private final AddressCheck addresses;

  HttpFetch(FetchPolicy policy) {
    this.policy = policy;
    this.addresses = new AddressCheck(policy.allowedNetworks());
  }

  Document get(URI uri) throws IOException {
    long deadline = System.nanoTime() + policy.timeout().toNanos();
    var target = uri;
    for (int i = 0; i <= MAX_REDIRECTS; i++) {
      var response = exchange(target, deadline);
      var location = response.redirect();
      if (location.isEmpty()) {
        return response.document();
      }
      target = redirected(target, location.get());
    }
    throw new IOException("more than " + MAX_REDIRECTS + " redirects");
  }

  private static URI redirected(URI from, String location) throws IOException {
    URI target;
    try {
      target = from.resolve(location);
    } catch (IllegalArgumentException e) {
      throw new IOException("it redirects to a broken URI", e);
    }
    String scheme = target.getScheme() == null ? "" : target.getScheme().toLowerCase(Locale.ROOT);
    boolean downgrade = from.getScheme().equalsIgnoreCase("https") && scheme.equals("http");
    if (downgrade || !(scheme.equals("http") || scheme.equals("https"))) {
      throw new IOException("it redirects to " + target + ", which is not followed");
    }
    return target;
  }

  private HttpResponse exchange(URI uri, long deadline) throws IOException {
    String host = uri.getHost();
    if (host == null) {
      throw new IOException("the URI has no host");
    }
    boolean tls = uri.getScheme().equalsIgnoreCase("https");
    int port = uri.getPort() >= 0 ? uri.getPort() : tls ? 443 : 80;
    String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    var address = addresses.resolve(bare);
    try (var plain = new Socket()) {
      plain.connect(new InetSocketAddress(address, port), remainingMillis(deadline));
      plain.setSoTimeout(remainingMillis(deadline));
      try (var socket = tls ? secure(plain, bare, port) : plain) {
        socket.getOutputStream().write(request(uri, host, port, tls));
        var in = new BufferedInputStream(new DeadlineStream(socket, deadline));
        return HttpResponse.read(in, policy.maxBytes());
      }
    }
  }

  private static byte[] request(URI uri, String host, int port, boolean tls) {
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String authority = port == (tls ? 443 : 80) ? host : host + ":" + port;
    return """
        GET %s%s HTTP/1.1\r
        Host: %s\r
        User-Agent: Rayo\r
        Accept: */*\r
        Accept-Encoding: identity\r
        Connection: close\r
        \r
        """
        .formatted(path, query, authority)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Socket secure(Socket plain, String host, int port) throws IOException {
    var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    var socket = (SSLSocket) factory.createSocket(plain, host, port, true);
    var parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    if (!host.matches("[0-9.]+|.*:.*")) {
      parameters.setServerNames(java.util.List.of(new SNIHostName(host)));
    }
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  static int remainingMillis(long deadline) throws SocketTimeoutException {
    long left = (deadline - System.nanoTime()) / 1_000_000;
    if (left <= 0) {
      throw new SocketTimeoutException();
    }
    return (int) Math.min(left, Integer.MAX_VALUE);
  }
}
