// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jboss.dmr.ModelNode;
import org.jboss.dmr.ModelType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rayo.accounts.AccountRealm;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("/subsystem=rayo on a real server")
class ManagementModelIT {
  private static final String RAYO = "subsystem=rayo";
  private static final String REALM = "subsystem=elytron/filesystem-realm=rayo-users";

  private ConfiguredServer server;
  private String bootLog;
  private Management management;

  @BeforeAll
  void boots() throws Exception {
    var base = ConfiguredServer.prepare("server-management");
    AccountRealm.of(base).put("ivr", "secret");
    server = ConfiguredServer.start(base);
    bootLog = server.log();
    management = Management.connect();
  }

  @AfterAll
  void stops() throws Exception {
    management.close();
    server.close();
  }

  @Test
  void startsWithoutErrors() {
    assertThat(bootLog).contains("WFLYSRV0025").doesNotContain("ERROR");
  }

  @Test
  void describesEverything() throws IOException {
    var operation = Management.operation("read-resource-description", RAYO);
    operation.get("recursive").set(true);
    operation.get("operations").set(true);
    operation.get("inherited").set(false);
    var undescribed = new ArrayList<String>();
    collect("rayo", management.ask(operation), undescribed);
    assertThat(undescribed).isEmpty();
  }

  @Test
  void givesUnitsAndDefaults() throws IOException {
    var attributes =
        management.ask(Management.operation("read-resource-description", RAYO)).get("attributes");
    assertThat(attributes.get("offer-timeout", "unit").asString()).isEqualTo("SECONDS");
    assertThat(attributes.get("offer-timeout", "default").asInt()).isEqualTo(30);
    assertThat(attributes.get("xmpp-max-stanza-size", "unit").asString()).isEqualTo("BYTES");
    assertThat(attributes.get("sip-udp-binding", "capability-reference").asString())
        .isEqualTo("org.wildfly.network.socket-binding");
  }

  @Test
  void takesAChangeToTheRunningServerWithoutReload() throws IOException {
    var answer = management.run(Management.write(RAYO, "limit-calls", new ModelNode(7)));
    assertThat(answer.hasDefined("response-headers")).isFalse();
    assertThat(counter("seen-limit-calls")).isEqualTo(7);
  }

  @Test
  void rollsTheRunningServerBackWithAFailedBatch() throws IOException {
    management.ask(Management.write(RAYO, "limit-calls", new ModelNode(8)));
    var batch = Management.operation("composite", "");
    batch.get("steps").add(Management.write(RAYO, "limit-calls", new ModelNode(9)));
    batch.get("steps").add(Management.operation("hangup", RAYO + "/call=nobody"));
    assertThat(management.run(batch).get("outcome").asString()).isEqualTo("failed");
    assertThat(counter("seen-limit-calls")).isEqualTo(8);
  }

  @Test
  void addsAndRemovesApplicationsWhileCallsAreUp() throws IOException {
    var application = RAYO + "/application=sales";
    var add = Management.operation("add", application);
    add.get("called-uri").set("sip:1.*");
    add.get("clients").add("ivr@localhost");
    management.ask(add);
    assertThat(counter("seen-applications")).isEqualTo(1);
    var answer = management.run(Management.operation("remove", application));
    assertThat(answer.get("outcome").asString()).isEqualTo("success");
    assertThat(answer.hasDefined("response-headers")).isFalse();
    assertThat(counter("seen-applications")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "limit-calls,           -1,            minimum",
    "domain,                a b,           domain name",
    "sip-outbound-proxy,    http://x,      SIP URI",
    "recording-public-url,  ftp://x/,      http or https",
    "media-first-port,      16385,         even",
    "offer-timeout,         soon,          INT",
    "sip-udp-binding,       no-such,       no-such",
  })
  void refusesABadValueAndSaysWhy(String attribute, String value, String reason)
      throws IOException {
    var batch = Management.operation("composite", "");
    batch.get("steps").add(Management.write(RAYO, attribute, new ModelNode(value)));
    var answer = management.run(batch);
    assertThat(answer.get("outcome").asString()).isEqualTo("failed");
    assertThat(answer.get("failure-description").asString()).contains(reason);
  }

  @Test
  @Order(1)
  void showsCallsAndClients() throws IOException {
    assertThat(management.read(RAYO, "active-calls").asInt()).isEqualTo(3);
    assertThat(management.read(RAYO, "available-clients").asInt()).isEqualTo(1);
    assertThat(management.read(RAYO, "connected-clients").asInt()).isEqualTo(2);
    assertThat(management.read(RAYO + "/call=call-2", "state").asString()).isEqualTo("ringing");
    assertThat(management.read(RAYO + "/call=call-2", "controller").asString())
        .isEqualTo("ivr@localhost/phone");
    assertThat(management.read(RAYO + "/client=ivr@localhost/phone", "tls").asBoolean()).isTrue();
    var read = Management.operation("read-resource", RAYO);
    read.get("recursive").set(true);
    read.get("include-runtime").set(true);
    assertThat(management.ask(read).get("call", "call-0", "sip-call-id").asString())
        .isEqualTo("call-0@example.org");
  }

  @Test
  void showsAMixerAndEndsIt() throws IOException {
    var mixer = RAYO + "/mixer=ivr@localhost/conf";
    assertThat(management.read(RAYO, "active-mixers").asInt()).isEqualTo(1);
    assertThat(management.read(mixer, "name").asString()).isEqualTo("conf");
    assertThat(management.read(mixer, "parties").asList()).hasSize(2);
    assertThat(management.read(mixer, "listeners").asList()).hasSize(1);
    management.ask(Management.operation("destroy", mixer));
    assertThat(management.read(RAYO, "active-mixers").asInt()).isZero();
    var again = management.run(Management.operation("destroy", mixer));
    assertThat(again.get("outcome").asString()).isEqualTo("failed");
  }

  @Test
  @Order(2)
  void hangsUpByHangupAndByRemoveAndForAWholeClient() throws IOException {
    management.ask(Management.operation("hangup", RAYO + "/call=call-0"));
    management.ask(Management.operation("remove", RAYO + "/call=call-1"));
    assertThat(management.read(RAYO, "active-calls").asInt()).isEqualTo(1);
    var again = management.run(Management.operation("hangup", RAYO + "/call=call-0"));
    assertThat(again.get("outcome").asString()).isEqualTo("failed");
    var all = Management.operation("hangup", RAYO + "/client=ivr@localhost/phone");
    assertThat(management.ask(all).asInt()).isEqualTo(1);
    assertThat(counter("calls-hung-up")).isEqualTo(3);
  }

  @Test
  void knowsTheAccountsOfTheLauncherAndMakesNewOnes() throws IOException {
    var known = Management.operation("read-identity", REALM);
    known.get("identity").set("ivr");
    assertThat(management.ask(known).get("name").asString()).isEqualTo("ivr");
    var add = Management.operation("add-identity", REALM);
    add.get("identity").set("second");
    management.ask(add);
    var password = Management.operation("set-password", REALM);
    password.get("identity").set("second");
    password.get("clear", "password").set("secret");
    management.ask(password);
    assertThat(AccountRealm.of(server.base()).contains("second")).isTrue();
  }

  @Test
  void runsTheCachesAndTheTopicFromTheStart() throws IOException {
    var cache = "subsystem=infinispan/cache-container=rayo/cache=";
    for (var name : List.of("calls", "directory", "clients")) {
      assertThat(management.read(cache + name, "number-of-entries-in-memory").asInt()).isZero();
    }
    var topic = "subsystem=messaging-activemq/server=default/jms-topic=RayoCallRecords";
    assertThat(management.read(topic, "subscription-count").asInt()).isZero();
  }

  @Test
  void keepsItsXmlOverARestartOfTheParser() throws IOException {
    var xml = Files.readString(server.base().resolve("configuration/standalone-rayo.xml"));
    assertThat(xml)
        .contains("urn:wildfly:rayo:1.0", "<xmpp client-binding=\"xmpp-client\"/>")
        .doesNotContain("call-0");
  }

  private long counter(String name) throws IOException {
    return management.read(RAYO, "counters").get(name).asLong();
  }

  private static void collect(String where, ModelNode description, List<String> undescribed) {
    if (description.getType() != ModelType.OBJECT) {
      return;
    }
    check(where, description, undescribed);
    for (var kind : List.of("attributes", "operations")) {
      if (description.hasDefined(kind)) {
        for (var entry : description.get(kind).asPropertyList()) {
          check(where + "/" + entry.getName(), entry.getValue(), undescribed);
        }
      }
    }
    if (description.hasDefined("children")) {
      for (var child : description.get("children").asPropertyList()) {
        var at = where + "/" + child.getName();
        check(at, child.getValue(), undescribed);
        if (child.getValue().hasDefined("model-description")) {
          for (var model : child.getValue().get("model-description").asPropertyList()) {
            collect(at, model.getValue(), undescribed);
          }
        }
      }
    }
  }

  private static void check(String where, ModelNode node, List<String> undescribed) {
    if (!node.hasDefined("description") || node.get("description").asString().length() < 15) {
      undescribed.add(where);
    }
  }
}
