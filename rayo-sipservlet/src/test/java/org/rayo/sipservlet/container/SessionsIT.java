// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What happens inside a session that is up. */
@Timeout(90)
class SessionsIT extends OnServer {
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
}
