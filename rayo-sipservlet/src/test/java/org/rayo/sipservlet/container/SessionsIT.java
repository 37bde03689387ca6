// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rayo.testkit.sip.CallPlan;
import org.rayo.testkit.sip.SipMessage;

/** What happens inside a session that is up. */
@Timeout(90)
class SessionsIT extends OnServer {
  private static final Duration LONG = Duration.ofSeconds(80);

  @Test
  @DisplayName("D11 our re-INVITE is answered and acknowledged")
  void offersAnew() throws Exception {
    var up = callUp();
    server.order("offer", up.id());
    server.await(up.id() + " RenegotiationAnswered");
    up.call().awaitRequest("ACK");
    up.call().hangup();
  }

  @Test
  @DisplayName("D11 our re-INVITE in a call that we made")
  void offersAnewInACallByUs() throws Exception {
    var up = calledUp();
    server.order("offer", up.id());
    server.await(up.id() + " RenegotiationAnswered");
    up.call().hangup();
  }

  @Test
  @DisplayName("D11 491 is tried again, 488 is told, 481 ends the call")
  void handlesRefusals() throws Exception {
    var up = callUp();
    up.call().replyOnce("INVITE", 491);
    server.order("offer", up.id());
    server.await(up.id() + " RenegotiationAnswered");
    assertThat(up.call().history()).filteredOn(m -> m.startLine().startsWith("INVITE")).hasSize(2);
    up.call().replyOnce("INVITE", 488);
    server.order("offer", up.id());
    server.await(up.id() + " RenegotiationFailed[status=488]");
    up.call().replyOnce("INVITE", 481);
    server.order("offer", up.id());
    server.await(up.id() + " Failed 481");
    up.call().awaitHangup();
  }

  @Test
  @DisplayName("P01 our text is a MESSAGE in the dialog, and its outcome is told")
  void sendsTexts() throws Exception {
    var up = callUp();
    server.order("text", up.id(), "m1", "hello \u00e9");
    var message = up.call().awaitRequest("MESSAGE");
    assertThat(message.body()).isEqualTo("hello \u00e9");
    assertThat(message.header("Content-Type").orElse("")).contains("text/plain");
    server.await(up.id() + " MessageSent[messageId=m1, status=200]");
    up.call().replyOnce("MESSAGE", 488);
    server.order("text", up.id(), "m2", "again");
    server.await(up.id() + " MessageSent[messageId=m2, status=488]");
    server.order("text", up.id(), "m3", "x".repeat(20_000));
    server.await(up.id() + " MessageSent[messageId=m3, status=513]");
    up.call().hangup();
  }

  @Test
  @DisplayName("P02 a MESSAGE in the dialog is told; other types and sizes are refused")
  void takesTexts() throws Exception {
    var up = callUp();
    var call = up.call();
    assertThat(call.ask("MESSAGE", "text/plain", "hi there").status()).isEqualTo(200);
    server.await(up.id() + " MessageReceived[contentType=text/plain, body=hi there]");
    var refused = call.ask("MESSAGE", "text/html", "<b>hi</b>");
    assertThat(refused.status()).isEqualTo(415);
    assertThat(refused.header("Accept")).contains("text/plain");
    assertThat(call.ask("MESSAGE", "text/plain", "x".repeat(20_000)).status()).isEqualTo(413);
    call.hangup();
    assertThat(call.ask("MESSAGE", "text/plain", "late").status()).isEqualTo(481);
  }

  @Test
  @DisplayName("RFC 4028: a session timer is granted, a short one is refused with Min-SE")
  void sessionTimers() throws Exception {
    var plan = CallPlan.to(address(unique())).header("Supported", "timer");
    var refused = phone.call(plan.header("Session-Expires", "60")).awaitFinal();
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.header("Min-SE")).contains("90");
    var made = offered(plan.header("Session-Expires", "100;refresher=uac"));
    server.order("answer", made.id());
    var ok = made.call().awaitAnswer();
    assertThat(ok.header("Session-Expires")).contains("100;refresher=uac");
    assertThat(ok.header("Require").orElse("")).contains("timer");
    server.await(made.id() + " Confirmed");
    var update = made.call().draft("UPDATE").with("Supported", "timer");
    var refreshed = made.call().ask(update.with("Session-Expires", "90;refresher=uas"));
    assertThat(refreshed.header("Session-Expires")).contains("90;refresher=uas");
    made.call().hangup();
  }

  @Test
  @Timeout(150)
  @DisplayName("F07 RFC 4028: we refresh by UPDATE or re-INVITE; a session nobody refreshes ends")
  void refreshes() throws Exception {
    var byUpdate = withTimer("uas", "INVITE, UPDATE");
    var byReinvite = withTimer("uas", "INVITE, ACK, BYE");
    var forgotten = withTimer("uac", "INVITE, UPDATE");
    byReinvite.call().replyOnce("INVITE", 422, new SipMessage.Field("Min-SE", "120"));
    var update = byUpdate.call().await("UPDATE", m -> m.method().equals("UPDATE"), LONG);
    assertThat(update.header("Session-Expires")).contains("90;refresher=uac");
    var longer =
        byReinvite.call().await("INVITE", m -> m.header("Min-SE").orElse("").equals("120"), LONG);
    assertThat(longer.header("Session-Expires")).contains("120;refresher=uac");
    assertThat(longer.body()).contains("m=audio");
    forgotten.call().awaitHangup(LONG);
    server.await(forgotten.id() + " Failed 408 the session expired");
    byUpdate.call().hangup();
    byReinvite.call().hangup();
    assertThat(server.diary()).noneMatch(line -> line.startsWith(byReinvite.id() + " Renegotiat"));
  }

  private Made withTimer(String refresher, String allowed) throws InterruptedException {
    var made =
        offered(
            CallPlan.to(address(unique()))
                .header("Supported", "timer")
                .header("Session-Expires", "90;refresher=" + refresher)
                .header("Allow", allowed));
    server.order("answer", made.id());
    made.call().awaitAnswer();
    return made;
  }
}
