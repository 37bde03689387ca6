// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.stream;

import java.time.Duration;
import org.rayo.xmpp.tls.TlsPolicy;

/**
 * The rules of a client stream.
 *
 * @param domain what this server answers for, prepared
 * @param limits for an authenticated client
 * @param bytesBeforeAuthentication largest element until SASL has succeeded
 * @param authenticationDeadline from the connection to the bound resource
 * @param saslAttempts failures after which the stream ends
 * @param idle silence after which the client is pinged
 * @param pingDeadline further silence after which the stream ends
 * @param outboundStanzas most stanzas that wait for a client
 * @param outboundBytes most bytes that wait for a client
 */
public record StreamSettings(
    String domain,
    TlsPolicy tls,
    XmlLimits limits,
    int bytesBeforeAuthentication,
    Duration authenticationDeadline,
    int saslAttempts,
    Duration idle,
    Duration pingDeadline,
    int outboundStanzas,
    long outboundBytes) {

  /** Another rule about encryption. */
  public StreamSettings withTls(TlsPolicy other) {
    return new StreamSettings(
        domain,
        other,
        limits,
        bytesBeforeAuthentication,
        authenticationDeadline,
        saslAttempts,
        idle,
        pingDeadline,
        outboundStanzas,
        outboundBytes);
  }

  /** Another patience with silence. */
  public StreamSettings withIdle(Duration other) {
    return new StreamSettings(
        domain,
        tls,
        limits,
        bytesBeforeAuthentication,
        authenticationDeadline,
        saslAttempts,
        other,
        pingDeadline,
        outboundStanzas,
        outboundBytes);
  }

  /** Another patience with an unanswered ping. */
  public StreamSettings withPingDeadline(Duration other) {
    return new StreamSettings(
        domain,
        tls,
        limits,
        bytesBeforeAuthentication,
        authenticationDeadline,
        saslAttempts,
        idle,
        other,
        outboundStanzas,
        outboundBytes);
  }

  XmlLimits limitsBeforeAuthentication() {
    return limits.withStanzaBytes(bytesBeforeAuthentication);
  }

  /** Whether an address's domain part is this server or one of its subdomains. */
  boolean serves(String other) {
    return other.equals(domain)
        || other.length() > domain.length()
            && other.endsWith(domain)
            && other.charAt(other.length() - domain.length() - 1) == '.';
  }
}
