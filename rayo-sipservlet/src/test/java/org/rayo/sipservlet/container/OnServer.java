// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.container;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.rayo.testkit.sip.CallPlan;
import org.rayo.testkit.sip.IncomingPhoneCall;
import org.rayo.testkit.sip.OutgoingPhoneCall;
import org.rayo.testkit.sip.PhoneConfig;
import org.rayo.testkit.sip.SipPhone;

/** Test classes that share one server, which lives as long as this JVM; each test has a phone. */
abstract class OnServer {
  private static @Nullable RealServer running;

  RealServer server = server();
  SipPhone phone = new SipPhone(PhoneConfig.udp());

  private static synchronized RealServer server() {
    var now = running;
    if (now != null) {
      return now;
    }
    var home = Path.of(System.getProperty("rayo.server")).toAbsolutePath();
    var base = Path.of("target/it-shared").toAbsolutePath();
    try {
      var started = new RealServer(home, base, Path.of(System.getProperty("rayo.war")));
      Runtime.getRuntime().addShutdownHook(new Thread(started::close));
      running = started;
      return started;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @AfterEach
  void close() {
    phone.close();
  }

  /** Of a call that the phone made. */
  record Made(String id, OutgoingPhoneCall call) {}

  /** Of a call that the server made. */
  record Taken(String id, IncomingPhoneCall call) {}

  String address(String user) {
    return "sip:" + user + "@127.0.0.1:" + server.sipPort();
  }

  static String unique() {
    return "u" + UUID.randomUUID().toString().substring(0, 8);
  }

  /** A call to the server that call control knows about. */
  Made offered(CallPlan plan) throws InterruptedException {
    var call = phone.call(plan);
    var user = plan.uri().substring(0, plan.uri().indexOf('@') + 1);
    var line = server.await(" incoming " + user);
    return new Made(line.substring(0, line.indexOf(' ')), call);
  }

  /** A call to the server that is up. */
  Made callUp() throws InterruptedException {
    var made = offered(CallPlan.to(address(unique())));
    server.order("answer", made.id());
    made.call().awaitAnswer();
    server.await(made.id() + " Confirmed");
    return made;
  }

  /** A call by the server that is up. */
  Taken calledUp() throws InterruptedException {
    var id = UUID.randomUUID().toString();
    server.order("invite", id, phone.uri(), "sip:a@b.c");
    var call = phone.expectCall();
    call.answer();
    server.await(id + " Answered");
    return new Taken(id, call);
  }
}
