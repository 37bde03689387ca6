// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.it.Awaiting.await;
import static org.rayo.it.TestServer.CALL_ME;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.dmr.ModelNode;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.client.CallHandle;
import org.rayo.it.deployed.RecordReader;
import org.rayo.it.deployed.RecordsServlet;
import org.rayo.protocol.core.CallCommand.Reject.Reason;
import org.rayo.testkit.sip.PhoneConfig;
import org.rayo.testkit.sip.SipPhone;

/** Call detail records, as a subscriber of the topic reads them. */
@EndToEnd
class CallRecordsIT {
  private static final int POLL_MILLIS = 100;

  private Application alice;
  private SipPhone phone;

  @Deployment(testable = false)
  public static WebArchive subscriber() {
    return ShrinkWrap.create(WebArchive.class, "records.war")
        .addClasses(RecordReader.class, RecordsServlet.class);
  }

  @BeforeEach
  void connect() throws IOException, InterruptedException {
    alice = Application.available(TestServer.ALICE);
    phone = new SipPhone(PhoneConfig.udp());
  }

  @AfterEach
  void disconnect() {
    phone.close();
    alice.close();
  }

  @Test
  @DisplayName("an answered call leaves one record with its times and its parties")
  void answered() throws IOException, InterruptedException {
    var before = Instant.now();
    var conversation = Conversation.begin(phone, alice);
    conversation.end();
    var cdr = recordOf(conversation.call());
    assertThat(cdr.get("property").asString()).isEqualTo("inbound");
    assertThat(cdr.get("version").asInt()).isEqualTo(1);
    assertThat(cdr.get("direction").asString()).isEqualTo("inbound");
    assertThat(cdr.get("to").asString()).isEqualTo(CALL_ME);
    assertThat(cdr.get("from").asString()).startsWith("sip:");
    assertThat(cdr.get("reason").asString()).isEqualTo("hangup-command");
    assertThat(cdr.get("controller").asString()).startsWith("alice@" + TestServer.DOMAIN + "/");
    assertThat(cdr.get("sip_call_id").asString()).isEqualTo(conversation.caller().callId());
    assertThat(cdr.get("recordings").asList()).isEmpty();
    var started = Instant.parse(cdr.get("started").asString());
    var answered = Instant.parse(cdr.get("answered").asString());
    var ended = Instant.parse(cdr.get("ended").asString());
    assertThat(started).isBetween(before, answered);
    assertThat(ended).isBetween(answered, Instant.now());
    assertThat(cdr.get("duration_ms").asLong())
        .isEqualTo(Duration.between(started, ended).toMillis());
    assertThat(cdr.get("billable_ms").asLong())
        .isEqualTo(Duration.between(answered, ended).toMillis());
  }

  @Test
  @DisplayName("D07: a rejected call costs nothing")
  void rejected() throws IOException, InterruptedException {
    var caller = phone.call(CALL_ME);
    var call = alice.nextOffer();
    await(call.reject(Reason.BUSY));
    caller.awaitFinal();
    await(call.ended());
    var cdr = recordOf(call);
    assertThat(cdr.get("billable_ms").asLong()).isZero();
    assertThat(cdr.hasDefined("answered")).isFalse();
  }

  /** The record of a call, once it has come; fails when there is more than one. */
  private static ModelNode recordOf(CallHandle call) throws IOException, InterruptedException {
    var deadline = System.nanoTime() + Awaiting.PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      var lines =
          read().lines().filter(line -> line.contains("\"" + call.jid().local() + "\"")).toList();
      if (!lines.isEmpty()) {
        assertThat(lines).hasSize(1);
        var line = lines.getFirst();
        var space = line.indexOf(' ');
        var cdr = ModelNode.fromJSONString(line.substring(space + 1));
        cdr.get("property").set(line.substring(0, space));
        return cdr;
      }
      Thread.sleep(POLL_MILLIS);
    }
    throw new AssertionError("no record of " + call.jid() + " came:\n" + read());
  }

  private static String read() throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var uri = URI.create("http://127.0.0.1:" + TestServer.HTTP_PORT + "/records/");
      return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }
}
