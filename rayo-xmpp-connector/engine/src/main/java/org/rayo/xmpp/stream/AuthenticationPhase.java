// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.stream;

import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.xmpp.api.CloseReason;
import org.rayo.xmpp.sasl.Mechanisms;
import org.rayo.xmpp.sasl.SaslCondition;
import org.rayo.xmpp.sasl.SaslExchange;
import org.rayo.xmpp.sasl.SaslStep;
import org.rayo.xmpp.tls.StartTls;

/** Before the client is known: STARTTLS and SASL (RFC 6120 sections 5 and 6). */
final class AuthenticationPhase implements Phase {
  private final ClientChannel stream;
  private final StreamServices services;
  private @Nullable SaslExchange exchange;
  private int failures;

  AuthenticationPhase(ClientChannel stream, StreamServices services) {
    this.stream = stream;
    this.services = services;
  }

  /**
   * STARTTLS comes first: Blather, Adhearsion's library, takes the features in the order in which
   * they are listed, and of our mechanisms it knows only PLAIN, which needs TLS.
   */
  @Override
  public XmlElement features() throws StreamViolation {
    var features = XmlElement.of(Namespaces.STREAMS, "features");
    boolean required = tlsRequired();
    if (!stream.secured() && services.tls().get() != null) {
      features.child(StartTls.feature(required));
    } else if (required) {
      throw new StreamViolation(
          StreamCondition.POLICY_VIOLATION, "TLS is required and this server has no certificate");
    }
    var mechanisms = mechanisms();
    if (!mechanisms.isEmpty()) {
      features.child(mechanismList(mechanisms));
    }
    return features.build();
  }

  private static XmlElement mechanismList(List<String> names) {
    var list = XmlElement.of(Namespaces.SASL, "mechanisms");
    names.forEach(
        name -> list.child(XmlElement.of(Namespaces.SASL, "mechanism").text(name).build()));
    return list.build();
  }

  private boolean tlsRequired() {
    return !stream.secured() && services.settings().tls().requiresTls(stream.remoteAddress());
  }

  private List<String> mechanisms() {
    return tlsRequired() ? List.of() : services.mechanisms().offered(stream.secured());
  }

  @Override
  public void received(XmlElement element) throws StreamViolation {
    if (element.is(Namespaces.TLS, "starttls")) {
      startTls();
      return;
    }
    if (!element.namespace().equals(Namespaces.SASL)) {
      throw new StreamViolation(StreamCondition.NOT_AUTHORIZED, "authenticate first");
    }
    switch (element.name()) {
      case "auth" -> begin(element);
      case "response" -> proceed(element.text(), false);
      case "abort" -> failed(SaslCondition.ABORTED);
      default -> failed(SaslCondition.MALFORMED_REQUEST);
    }
  }

  private void startTls() throws StreamViolation {
    var context = services.tls().get();
    if (stream.secured() || context == null) {
      stream.send(XmlElement.of(Namespaces.TLS, "failure").build());
      throw new StreamViolation(StreamCondition.POLICY_VIOLATION, "STARTTLS was not offered");
    }
    stream.startTls(StartTls.handler(context, services.blocking()), StartTls.proceed(), this);
  }

  private void begin(XmlElement auth) throws StreamViolation {
    forget();
    var mechanism = String.valueOf(auth.attribute("mechanism"));
    if (!mechanisms().contains(mechanism)) {
      boolean tooEarly = tlsRequired() || mechanism.equals(Mechanisms.PLAIN) && !stream.secured();
      failed(tooEarly ? SaslCondition.ENCRYPTION_REQUIRED : SaslCondition.INVALID_MECHANISM);
      return;
    }
    exchange = new SaslExchange(services.mechanisms(), mechanism);
    proceed(auth.text(), true);
  }

  /** Checks on a thread that may wait; until it has answered nothing more is read. */
  private void proceed(String base64, boolean initial) throws StreamViolation {
    var current = exchange;
    if (current == null) {
      failed(SaslCondition.MALFORMED_REQUEST);
      return;
    }
    stream.hold();
    try {
      services
          .blocking()
          .execute(
              () -> {
                var step = current.step(base64, initial);
                stream.execute(() -> answer(step));
              });
    } catch (RejectedExecutionException e) {
      services.counters().count("sasl-rejected");
      stream.execute(() -> answer(new SaslStep.Failure(SaslCondition.TEMPORARY_AUTH_FAILURE)));
    }
  }

  private void answer(SaslStep step) {
    try {
      switch (step) {
        case SaslStep.Challenge(var base64) ->
            stream.send(XmlElement.of(Namespaces.SASL, "challenge").text(base64).build());
        case SaslStep.Success(var user, var base64) -> succeeded(user, base64);
        case SaslStep.Failure(var condition) -> failed(condition);
      }
    } catch (StreamViolation e) {
      stream.fail(e.condition(), e.text());
    }
    stream.release();
  }

  private void succeeded(String user, String base64) throws StreamViolation {
    var domain = services.settings().domain();
    var account = Addresses.account(user, domain);
    if (account.isEmpty()) {
      failed(SaslCondition.NOT_AUTHORIZED);
      return;
    }
    exchange = null;
    services.counters().count("sasl-success");
    var success = XmlElement.of(Namespaces.SASL, "success");
    stream.send((base64.isEmpty() ? success : success.text(base64)).build());
    stream.restart(new BindingPhase(stream, services, account.get()), services.settings().limits());
  }

  private void failed(SaslCondition condition) throws StreamViolation {
    forget();
    services.counters().count("sasl-failure." + condition.element());
    stream.send(
        XmlElement.of(Namespaces.SASL, "failure")
            .child(XmlElement.of(Namespaces.SASL, condition.element()).build())
            .build());
    if (++failures >= services.settings().saslAttempts()) {
      throw new StreamViolation(
          StreamCondition.POLICY_VIOLATION, "too many attempts to authenticate");
    }
  }

  private void forget() {
    if (exchange != null) {
      exchange.dispose();
      exchange = null;
    }
  }

  @Override
  public void ended(CloseReason reason) {
    // A step under way ends by itself; its answer finds the stream ended.
    if (!stream.held()) {
      forget();
    }
  }
}
