// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.testkit.story.Replies.error;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rayo.callcontrol.CallControlConfig;
import org.rayo.callcontrol.dial.DialGateway;
import org.rayo.callcontrol.dial.DialPolicy;
import org.rayo.callcontrol.dial.DialRules;
import org.rayo.callcontrol.port.CommandResult;
import org.rayo.callcontrol.port.Trunk;
import org.rayo.protocol.core.Dial;
import org.rayo.protocol.jid.Jid;
import org.rayo.testkit.fake.CallControlRig;

@DisplayName("What the operator lets clients dial")
class DialStoryTest {
  private static final Jid JULIET = Jid.parse("juliet@rayo.test/balcony");
  private static final Jid HER_PHONE = Jid.parse("juliet@rayo.test/phone");
  private static final Trunk CARRIER = new Trunk("carrier", "sip:carrier.test", "joe", "secret");

  private static CallControlRig rig(DialRules rules) {
    return new CallControlRig(CallControlConfig.of(CallControlRig.DOMAIN).withDial(rules));
  }

  private static DialRules policy(int calls, int perMinute) {
    var policy =
        new DialPolicy("p", List.of(), List.of(Pattern.compile("tel:.*")), calls, perMinute);
    return new DialRules(List.of(), List.of(policy), Set.of());
  }

  private static CommandResult dial(CallControlRig rig, Jid client, String to) {
    var dial = new Dial(to, null, null, null, List.of(), List.of());
    return rig.ask(client, Jid.ofDomain(CallControlRig.DOMAIN), dial);
  }

  @Test
  @DisplayName("E06 a number goes out by the trunk of its gateway, as the trunk wants it")
  void gateway() {
    var germany = new DialGateway("germany", "tel:+49", 3, "0", CARRIER);
    var rig = rig(new DialRules(List.of(germany), List.of(), Set.of()));
    assertThat(dial(rig, JULIET, "+4930123")).isInstanceOf(CommandResult.Created.class);
    var invite = rig.signaling().invites().getFirst();
    assertThat(invite.to()).isEqualTo("tel:030123");
    assertThat(invite.trunk()).isEqualTo(CARRIER);
    assertThat(rig.service().calls())
        .singleElement()
        .satisfies(call -> assertThat(call.to()).isEqualTo("tel:+4930123"));
  }

  @Test
  @DisplayName("E06 a number that no gateway takes: internal-server-error")
  void noGateway() {
    var germany = new DialGateway("germany", "tel:+49", 3, "0", CARRIER);
    var rig = rig(new DialRules(List.of(germany), List.of(), Set.of()));
    assertThat(error(dial(rig, JULIET, "+1555"))).isEqualTo("internal-server-error/wait");
    assertThat(rig.service().counters()).containsEntry("dials-denied", 1L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"100", "sip:a@b.test"})
  @DisplayName("E09 a policy without calls turns dialling off: feature-not-implemented")
  void turnedOff(String to) {
    var rig = rig(policy(0, 0));
    assertThat(error(dial(rig, JULIET, to))).isEqualTo("feature-not-implemented/cancel");
    assertThat(rig.service().calls()).isEmpty();
  }

  @Test
  @DisplayName("E01 an address that the client may not call: not-authorized")
  void destination() {
    var rig = rig(policy(10, 0));
    assertThat(error(dial(rig, JULIET, "sip:a@b.test"))).isEqualTo("not-authorized/auth");
    assertThat(dial(rig, JULIET, "100")).isInstanceOf(CommandResult.Created.class);
  }

  @Test
  @DisplayName("E01 more calls than the account may control: resource-constraint")
  void calls() {
    var rig = rig(policy(2, 0));
    dial(rig, JULIET, "100");
    dial(rig, HER_PHONE, "100");
    assertThat(error(dial(rig, JULIET, "100"))).isEqualTo("resource-constraint/wait");
    assertThat(dial(rig, Jid.parse("romeo@rayo.test/a"), "100"))
        .isInstanceOf(CommandResult.Created.class);
  }

  @Test
  @DisplayName("E01 more calls than the account may dial within a minute: resource-constraint")
  void rate() {
    var rig = rig(policy(100, 2));
    dial(rig, JULIET, "100");
    rig.advance(Duration.ofSeconds(30));
    dial(rig, HER_PHONE, "100");
    assertThat(error(dial(rig, JULIET, "100"))).isEqualTo("resource-constraint/wait");
    rig.advance(Duration.ofSeconds(30));
    assertThat(dial(rig, JULIET, "100")).isInstanceOf(CommandResult.Created.class);
    assertThat(error(dial(rig, JULIET, "100"))).isEqualTo("resource-constraint/wait");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sip:100@rayo.test", "sip:100@evil.test;x=@rayo.test"})
  @DisplayName("E07 an address of the server itself, or one that hides its host: bad-request")
  void loop(String to) {
    var rig = rig(new DialRules(List.of(), List.of(), Set.of("rayo.test:5060")));
    assertThat(error(dial(rig, JULIET, to))).isEqualTo("bad-request/modify");
  }

  @Test
  @DisplayName("changed rules are in force for the next call")
  void changed() {
    var rig = rig(policy(10, 0));
    rig.service().configure(CallControlConfig.of(CallControlRig.DOMAIN));
    assertThat(dial(rig, JULIET, "sip:a@b.test")).isInstanceOf(CommandResult.Created.class);
  }
}
