// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rayo.testkit.sip.CallPlan;
import org.rayo.testkit.sip.PhoneCall;
import org.rayo.testkit.sip.SipMessage;

@Timeout(90)
@DisplayName("D06 transfers: REFER and Replaces")
class TransfersIT extends OnServer {
  private static SipMessage notify(PhoneCall call, String fragment, String state) {
    return call.draft("NOTIFY")
        .with("Event", "refer")
        .with("Subscription-State", state)
        .withBody("message/sipfrag", fragment + "\r\n");
  }

  @Test
  void ourReferTellsHowItEnds() throws Exception {
    var up = callUp();
    up.call().replyOnce("REFER", 202);
    server.order("transfer", up.id(), "sip:carol@127.0.0.1:9");
    var refer = up.call().awaitRequest("REFER");
    assertThat(refer.header("Refer-To")).contains("<sip:carol@127.0.0.1:9>");
    assertThat(refer.header("Referred-By")).isPresent();
    assertThat(refer.header("X-Rayo")).contains("yes");
    var trying = notify(up.call(), "SIP/2.0 100 Trying", "active;expires=60");
    assertThat(up.call().ask(trying).status()).isEqualTo(200);
    var busy = notify(up.call(), "SIP/2.0 486 Busy Here", "terminated;reason=noresource");
    assertThat(up.call().ask(busy).status()).isEqualTo(200);
    server.await(up.id() + " TransferEnded[status=486]");
    up.call().hangup();
  }

  @Test
  void aReferThatIsRefusedOrCutOffHasAnOutcomeToo() throws Exception {
    var up = callUp();
    up.call().replyOnce("REFER", 405);
    server.order("transfer", up.id(), "sip:carol@127.0.0.1:9");
    server.await(up.id() + " TransferEnded[status=405]");
    server.order("transfer", up.id(), "http://carol");
    server.await(up.id() + " TransferEnded[status=400]");
    up.call().replyOnce("REFER", 202);
    server.order("transfer", up.id(), "sip:carol@127.0.0.1:9");
    up.call()
        .await(
            "second REFER",
            m ->
                m.isRequest()
                    && up.call().history().stream()
                            .filter(other -> other.startLine().startsWith("REFER"))
                            .count()
                        == 2);
    up.call().hangup();
    server.await(up.id() + " TransferEnded[status=");
    server.await(up.id() + " HungUp");
  }

  @Test
  @DisplayName("D06 attended: Refer-To names the other dialog of ours")
  void refersToAnotherCall() throws Exception {
    var up = callUp();
    var other = calledUp();
    server.order("transfer", up.id(), "sip:carol@127.0.0.1:9", other.id());
    var referTo = up.call().awaitRequest("REFER").header("Refer-To").orElse("");
    assertThat(URLDecoder.decode(referTo, UTF_8))
        .contains("Replaces=" + other.call().callId() + ";to-tag=")
        .doesNotContain("null");
    up.call().hangup();
    other.call().hangup();
  }

  @Test
  void theirReferIsTakenAndToldAbout() throws Exception {
    var up = callUp();
    var refer = up.call().draft("REFER").with("Refer-To", "<sip:carol@example.org>");
    assertThat(up.call().ask(refer).status()).isEqualTo(202);
    var first = up.call().awaitRequest("NOTIFY");
    assertThat(first.body()).startsWith("SIP/2.0 100 ");
    assertThat(first.header("Subscription-State").orElse("")).startsWith("active");
    assertThat(server.await(up.id() + " TransferAsked"))
        .contains("target=sip:carol@example.org", "replaces=null");
    var again = up.call().draft("REFER").with("Refer-To", "<sip:carol@example.org>");
    assertThat(up.call().ask(again).status()).isEqualTo(491);
    server.order("progress", up.id(), "180");
    server.order("progress", up.id(), "200");
    var last =
        up.call()
            .await(
                "last NOTIFY", m -> m.header("Subscription-State").orElse("").startsWith("term"));
    assertThat(last.body()).startsWith("SIP/2.0 200 ");
    up.call().hangup();
  }

  @Test
  void badRefersAndNotifiesAreRefused() throws Exception {
    var up = callUp();
    assertThat(up.call().ask("REFER").status()).isEqualTo(400);
    var web = up.call().draft("REFER").with("Refer-To", "<http://example.org>");
    assertThat(up.call().ask(web).status()).isEqualTo(501);
    var other = up.call().draft("NOTIFY").with("Event", "presence");
    assertThat(up.call().ask(other).status()).isEqualTo(489);
    up.call().hangup();
  }

  @Test
  @DisplayName("D06 their attended transfer names a call of ours")
  void theirReferWithReplaces() throws Exception {
    var up = callUp();
    var other = calledUp();
    var replaces = URLEncoder.encode(other.call().replacesValue(), UTF_8);
    var refer = up.call().draft("REFER").with("Refer-To", "<sip:x@y?Replaces=" + replaces + ">");
    assertThat(up.call().ask(refer).status()).isEqualTo(202);
    assertThat(server.await(up.id() + " TransferAsked")).contains("replaces=" + other.id());
    up.call().hangup();
    other.call().hangup();
  }

  @Test
  @DisplayName("D06 INVITE with Replaces names the call, or is refused by 481, 486, 400")
  void replaces() throws Exception {
    var up = callUp();
    var value = up.call().replacesValue();
    var plan =
        CallPlan.to(address(unique())).header("Replaces", value).header("Require", "replaces");
    var made = offered(plan);
    assertThat(server.await(made.id() + " incoming")).contains("replaces=" + up.id());
    made.call().cancel();
    assertThat(refusal(value + ";early-only")).isEqualTo(486);
    assertThat(refusal("x@y;to-tag=1;from-tag=2")).isEqualTo(481);
    assertThat(refusal("x@y")).isEqualTo(400);
    up.call().hangup();
    assertThat(refusal(value)).isEqualTo(481);
  }

  private int refusal(String replaces) throws InterruptedException {
    var plan = CallPlan.to(address("nobody")).header("Replaces", replaces);
    return phone.call(plan).awaitFinal().status();
  }

  @Test
  void ourInviteReplaces() throws Exception {
    var id = UUID.randomUUID().toString();
    server.order("replace", id, phone.uri(), "x@y;to-tag=1;from-tag=2");
    var call = phone.expectCall();
    assertThat(call.invite().header("Replaces").orElse("")).startsWith("x@y;").contains("to-tag=1");
    assertThat(call.invite().header("Require")).contains("replaces");
    call.reject(481);
    server.await(id + " Failed 481");
  }
}
