// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javax.sip.SipException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SipPeerTest {
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final SipBody MSML =
      new SipBody("application/msml+xml", "<msml version=\"1.1\"/>");

  private ScriptedPeer node;
  private ScriptedPeer survivor;
  private ScriptedPeer server;

  @BeforeEach
  void open() throws SipException {
    node = new ScriptedPeer("node", 23_001);
    survivor = new ScriptedPeer("survivor", 23_002);
    server = new ScriptedPeer("server", 23_003);
  }

  @AfterEach
  void close() {
    node.close();
    survivor.close();
    server.close();
  }

  private static <T> T get(CompletableFuture<T> future) throws Exception {
    return future.get(10, TimeUnit.SECONDS);
  }

  private SipCall connect(SipTransport transport, String callId) throws Exception {
    var invited =
        get(node.peer.invite(server.peer.address(transport), callId, SipBody.sdp("o"), LIMIT));
    assertThat(invited.answer().status()).isEqualTo(200);
    assertThat(Objects.requireNonNull(invited.answer().body()).text()).isEqualTo("o");
    var call = Objects.requireNonNull(invited.call());
    assertThat(server.next("invite").body()).isEqualTo(SipBody.sdp("o"));
    call.ack(null);
    server.next("ack");
    return call;
  }

  @ParameterizedTest
  @EnumSource(SipTransport.class)
  void aDialogCarriesRequestsBothWaysUntilItEnds(SipTransport transport) throws Exception {
    var call = connect(transport, "one");
    assertThat(call.dialog().remoteTag()).isEqualTo("tag-one");
    assertThat(get(call.info(MSML, LIMIT)).body()).isEqualTo(MSML);
    var theirs = Objects.requireNonNull(server.next("info").call());
    assertThat(get(theirs.info(MSML, LIMIT)).status()).isEqualTo(200);
    assertThat(node.next("info").call()).isSameAs(call);
    assertThat(get(theirs.bye(null, LIMIT)).status()).isEqualTo(200);
    node.next("bye");
    assertThat(call.isOver()).isTrue();
    assertThatThrownBy(() -> get(call.info(MSML, LIMIT))).hasMessageContaining("over");
    assertThat(node.peer.calls() + server.peer.calls()).isZero();
  }

  @Test
  void anOfferMayComeInTheAnswerAndItsAnswerInTheAcknowledgement() throws Exception {
    server.silent = true;
    var asked = node.peer.invite(server.peer.address(SipTransport.TCP), "two", null, LIMIT);
    var invite = (IncomingInvite) Objects.requireNonNull(server.next("invite").request());
    invite.accept("t", SipBody.sdp("offer"));
    var invited = get(asked);
    assertThat(invited.answer().body()).isEqualTo(SipBody.sdp("offer"));
    Objects.requireNonNull(invited.call()).ack(SipBody.sdp("answer"));
    assertThat(server.next("ack").body()).isEqualTo(SipBody.sdp("answer"));
  }

  @ParameterizedTest
  @EnumSource(SipTransport.class)
  void anotherNodeGoesOnWithADialogAndBecomesItsTarget(SipTransport transport) throws Exception {
    var call = connect(transport, "three");
    get(call.info(MSML, LIMIT));
    var theirs = Objects.requireNonNull(server.next("info").call());
    var value = call.dialog();
    node.close();

    var adopted = survivor.peer.adopt(value.withLocalSeq(value.localSeq() + 100));
    assertThat(get(adopted.info(MSML, LIMIT)).status()).isEqualTo(200);
    assertThat(server.next("info").call()).isSameAs(theirs);
    assertThat(get(adopted.reinvite(SipBody.sdp("o"), LIMIT)).body())
        .isEqualTo(SipBody.sdp("again"));
    adopted.ack(null);
    server.next("reinvite");
    server.next("ack");
    assertThat(get(theirs.info(MSML, LIMIT)).status()).isEqualTo(200);
    survivor.next("info");
    assertThat(get(adopted.bye(null, LIMIT)).status()).isEqualTo(200);
    server.next("bye");
  }

  @Test
  void anAcceptedInviteIsRepeatedUntilItIsAcknowledged() throws Exception {
    var invited = get(node.peer.invite(server.peer.address(SipTransport.TCP), "four", null, LIMIT));
    server.next("invite");
    TimeUnit.MILLISECONDS.sleep(1_200); // two repetitions
    Objects.requireNonNull(invited.call()).ack(null);
    server.next("ack");
    assertThat(server.hasHeardNothing()).isTrue();
    assertThat(node.peer.calls()).isEqualTo(1);
  }

  @Test
  void aPeerThatIsLostOrSilentCostsNoMoreThanTheDeadline() throws Exception {
    var call = connect(SipTransport.TCP, "five");
    server.silent = true;
    var before = System.nanoTime();
    assertThatThrownBy(() -> get(call.info(MSML, Duration.ofMillis(300))))
        .isInstanceOf(ExecutionException.class)
        .hasRootCauseInstanceOf(UnansweredException.class);
    server.close();
    assertThatThrownBy(() -> get(call.info(MSML, Duration.ofMillis(300))))
        .hasRootCauseInstanceOf(Exception.class);
    assertThatThrownBy(
            () ->
                get(
                    node.peer.options(
                        server.peer.address(SipTransport.UDP), Duration.ofMillis(300))))
        .hasMessageContaining("300 ms");
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void anInviteThatIsNotAnsweredInTimeIsCancelled() throws Exception {
    server.silent = true;
    var invited =
        node.peer.invite(
            server.peer.address(SipTransport.TCP), "six", null, Duration.ofMillis(500));
    server.next("invite");
    assertThatThrownBy(() -> get(invited)).hasRootCauseInstanceOf(UnansweredException.class);
    server.next("cancelled");
  }

  @Test
  void offersThatCrossAreRefused() throws Exception {
    var call = connect(SipTransport.TCP, "eight");
    get(call.info(MSML, LIMIT));
    var theirs = Objects.requireNonNull(server.next("info").call());
    server.silent = true;
    var first = call.reinvite(null, LIMIT);
    var reinvite = (IncomingInvite) Objects.requireNonNull(server.next("reinvite").request());
    assertThat(get(call.reinvite(null, LIMIT)).status()).isEqualTo(491);
    assertThat(get(theirs.reinvite(null, LIMIT)).status()).isEqualTo(491);
    reinvite.answer(SipAnswer.of(488));
    assertThat(get(first).status()).isEqualTo(488);
    server.silent = false;
    assertThat(get(call.reinvite(null, LIMIT)).status()).isEqualTo(200);
  }

  @Test
  void requestsAreHeardInTheirOrder() throws Exception {
    var call = connect(SipTransport.TCP, "nine");
    var answers = new ArrayList<CompletableFuture<SipAnswer>>();
    for (int i = 0; i < 300; i++) {
      answers.add(call.info(new SipBody("text/plain", "n" + i), LIMIT));
    }
    for (int i = 0; i < 300; i++) {
      assertThat(get(answers.get(i)).status()).isEqualTo(200);
      assertThat(Objects.requireNonNull(server.next("info").body()).text()).isEqualTo("n" + i);
    }
  }

  @Test
  void strangersAndHostileInputDisturbNobody() throws Exception {
    var call = connect(SipTransport.TCP, "ten");
    var stranger =
        survivor.peer.adopt(
            new SipDialog(
                "x",
                "sip:a@b",
                "1",
                "sip:c@d",
                "2",
                7,
                0,
                server.peer.address(SipTransport.TCP),
                List.of()));
    assertThat(get(stranger.info(MSML, LIMIT)).status()).isEqualTo(481);
    var large = new SipBody("text/plain", "x".repeat(300 * 1024));
    assertThat(get(call.info(large, LIMIT)).status()).isEqualTo(413);
    var old = survivor.peer.adopt(call.dialog().withLocalSeq(0));
    assertThat(get(old.info(MSML, LIMIT)).status()).isEqualTo(500);
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), 23_003)) {
      socket
          .getOutputStream()
          .write(
              "INFO sip:x SIP/2.0\r\nVia: nonsense\r\nContent-Length: -4\r\n\r\n\0\1\2"
                  .getBytes(StandardCharsets.UTF_8));
    }
    assertThat(get(call.info(MSML, LIMIT)).status()).isEqualTo(200);
  }

  @Test
  void optionsTellWhatAServerSaysOfItself() throws Exception {
    for (var transport : SipTransport.values()) {
      var answer = get(node.peer.options(server.peer.address(transport), LIMIT));
      assertThat(answer.headers()).containsEntry("x-load", "7");
    }
  }

  @Test
  void aPortThatIsTakenIsNamed() {
    assertThatThrownBy(() -> new ScriptedPeer("twice", 23_003))
        .isInstanceOf(SipException.class)
        .hasMessageContaining("23003");
  }
}
