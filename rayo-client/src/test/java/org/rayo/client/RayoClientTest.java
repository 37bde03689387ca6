// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.client;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.rayo.protocol.core.CallCommand;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.EndReason;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.ext.CompleteReason;
import org.rayo.protocol.ext.Stop;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.output.OutputReason;
import org.rayo.protocol.prompt.InputTimersStarted;
import org.rayo.protocol.record.RecordCommand;
import org.rayo.protocol.stanza.Presence;
import org.rayo.protocol.stanza.PresenceType;
import org.rayo.protocol.xml.Namespaces;
import org.rayo.protocol.xml.XmlElement;

class RayoClientTest {
  private static final String CALL = "c1@rayo.example";
  private static final CallEvent.Offer OFFER = new CallEvent.Offer("sip:1@a", "sip:2@b", List.of());
  private static final CallEvent.End END = new CallEvent.End(EndReason.HUNGUP, null, List.of());

  private final List<CallHandle> offered = new ArrayList<>();
  private @Nullable FakeStream fake;
  private @Nullable RayoClient connected;

  @BeforeEach
  void connect() throws Exception {
    connect(Duration.ofSeconds(30), offered::add);
  }

  private void connect(Duration replyTimeout, OfferHandler offers) throws Exception {
    var config =
        RayoClientConfig.builder("rayo.example", "ivr", "secret")
            .replyTimeout(replyTimeout)
            .offerExecutor(Runnable::run)
            .build();
    connected =
        RayoClient.connect(
            config,
            offers,
            (_, listener) -> {
              fake = new FakeStream(listener);
              return fake;
            });
  }

  private RayoClient client() {
    return requireNonNull(connected);
  }

  private FakeStream server() {
    return requireNonNull(fake);
  }

  @Test
  void presenceGoesToTheDomain() throws IOException {
    client().available();
    client().unavailable();
    assertThat(server().presences)
        .allMatch(p -> Jid.ofDomain("rayo.example").equals(p.to()))
        .extracting(p -> p.show().orElseThrow())
        .containsExactly("chat", "dnd");
    assertThat(server().presences.getFirst().payload(Namespaces.CAPS, "c")).isPresent();
  }

  @Test
  void aPasswordIsNotPrinted() {
    assertThat(RayoClientConfig.builder("a", "b", "secret").build().toString())
        .doesNotContain("secret");
  }

  @Test
  void discoveryReadsFeatures() {
    var info = client().discover(Jid.ofDomain("rayo.example"));
    assertThat(server().requests.element().payload())
        .isEqualTo(XmlElement.of(Namespaces.DISCO_INFO, "query").build());
    server().done();
    assertThat(info).isCompletedExceptionally();
  }

  @Nested
  class AnOfferedCall {
    private @Nullable CallHandle offeredCall;

    @BeforeEach
    void offer() {
      server().event(CALL, OFFER);
      offeredCall = offered.getFirst();
    }

    private CallHandle call() {
      return requireNonNull(offeredCall);
    }

    @Test
    void tellsWhoCalls() {
      assertThat(call().offer()).contains(OFFER);
      assertThat(call().uri()).isEqualTo("xmpp:" + CALL);
    }

    @Test
    void isAnswered() {
      var answer = call().answer();
      assertThat(server().command()).isEqualTo(new CallCommand.Answer(List.of()));
      assertThat(answer).isNotDone();
      server().done();
      assertThat(answer).isCompleted();
    }

    @Test
    void tellsWhyACommandIsRefused() {
      var answer = call().answer();
      server().refused(StanzaError.conflict("another client controls this call"));
      assertThatThrownBy(answer::join)
          .hasRootCauseInstanceOf(RayoErrorException.class)
          .hasMessageContaining("conflict: another client controls this call");
    }

    @Test
    void deliversEventsInOrderThatCameBeforeAnybodyListened() {
      server().event(CALL, new CallEvent.Joined("xmpp:a@b", null));
      server().event(CALL, new CallEvent.Unjoined("xmpp:a@b", null));
      var heard = new ArrayList<CallEvent>();
      call().onEvent((event, at) -> heard.add(event));
      server().event(CALL, END);
      assertThat(heard)
          .containsExactly(
              new CallEvent.Joined("xmpp:a@b", null),
              new CallEvent.Unjoined("xmpp:a@b", null),
              END);
    }

    @Test
    void goesOnWhenAListenerFails() {
      var heard = new ArrayList<CallEvent>();
      call()
          .onEvent(
              (event, at) -> {
                heard.add(event);
                throw new IllegalStateException("a bug of the application");
              });
      server().event(CALL, new CallEvent.Joined("xmpp:a@b", null));
      server().event(CALL, END);
      assertThat(heard).hasSize(2);
      assertThat(call().ended()).isCompletedWithValue(END);
    }

    @Test
    void isForgottenAtItsEnd() {
      assertThat(client().callCount()).isEqualTo(1);
      server().event(CALL, END);
      assertThat(call().ended()).isCompletedWithValue(END);
      assertThat(client().callCount()).isZero();
    }

    @Test
    void playsAndStopsAnOutput() {
      var output = call().say("hello");
      server().created(CALL + "/o1");
      var component = output.join();
      var stopped = component.stop();
      assertThat(server().requests.element().to()).isEqualTo(Jid.parse(CALL + "/o1"));
      assertThat(server().command()).isEqualTo(new Stop());
      server().done();
      var complete = new Complete(new CompleteReason.Stopped(), null);
      server().event(CALL + "/o1", complete);
      assertThat(stopped).isCompleted();
      assertThat(component.completed()).isCompletedWithValue(complete);
    }

    @Test
    void pausesARecordingAsARecording() {
      var recording = call().record();
      server().created(CALL + "/r1");
      var _ = recording.join().pause();
      assertThat(server().command()).isEqualTo(new RecordCommand.Pause());
    }

    @Test
    void keepsComponentEventsThatCameBeforeTheRef() {
      var output = call().say("hello");
      server().event(CALL + "/p1", new InputTimersStarted());
      var complete = new Complete(OutputReason.FINISH, null);
      server().event(CALL + "/p1", complete);
      server().created(CALL + "/p1");
      assertThat(output.join().completed()).isCompletedWithValue(complete);
    }

    @Test
    void failsAComponentWhoseCompletionCannotBeRead() {
      var output = call().say("hello");
      server().created(CALL + "/o1");
      var complete =
          XmlElement.of(Namespaces.RAYO_EXT, "complete")
              .child(XmlElement.of("urn:new", "reason").build())
              .build();
      server()
          .presence(
              Presence.directed(
                  Jid.parse(CALL + "/o1"), FakeStream.CLIENT, PresenceType.UNAVAILABLE, complete));
      assertThat(output.join().completed()).isCompletedExceptionally();
    }

    @Test
    void failsComponentsThatItsEndLeavesOpen() {
      var output = call().say("hello");
      server().created(CALL + "/o1");
      server().event(CALL, END);
      assertThatThrownBy(() -> output.join().completed().join())
          .hasRootCauseInstanceOf(CallEndedException.class);
    }
  }

  @Nested
  class ADialledCall {
    @Test
    void isKnownBeforeItsFirstEvent() {
      var dialled = client().dial("sip:1@a", "sip:2@b");
      assertThat(server().requests.element().to()).isEqualTo(Jid.ofDomain("rayo.example"));
      server().created(CALL);
      server().event(CALL, new CallEvent.Ringing(List.of()));
      server().event(CALL, new CallEvent.Answered(List.of()));
      var heard = new ArrayList<CallEvent>();
      dialled.join().onEvent((event, at) -> heard.add(event));
      assertThat(heard).hasSize(2);
      assertThat(dialled.join().answered()).isCompleted();
    }

    @Test
    void tellsThatNobodyAnswered() {
      var dialled = client().dial("sip:1@a", "sip:2@b");
      server().event(CALL, new CallEvent.End(EndReason.BUSY, "486", List.of()));
      server().created(CALL);
      assertThatThrownBy(() -> dialled.join().answered().join())
          .hasRootCauseMessage("call ended: busy");
    }
  }

  @Nested
  class WhenThingsFail {
    @Test
    void aBrokenHandlerRejectsTheCall() throws Exception {
      connect(
          Duration.ofSeconds(30),
          _ -> {
            throw new IllegalStateException("a bug of the application");
          });
      server().event(CALL, OFFER);
      assertThat(server().command())
          .isEqualTo(new CallCommand.Reject(CallCommand.Reject.Reason.ERROR, List.of()));
      server().refused(StanzaError.notAllowed("already accepted"));
      assertThat(server().command()).isEqualTo(new CallCommand.Hangup(List.of()));
    }

    @Test
    void silenceOfTheServerIsATimeout() throws Exception {
      connect(Duration.ofMillis(1), offered::add);
      assertThatThrownBy(() -> client().ping().join())
          .hasRootCauseInstanceOf(TimeoutException.class);
    }

    @Test
    void aLostConnectionFailsWhatWaits() {
      server().event(CALL, OFFER);
      var waiting = List.<CompletableFuture<?>>of(client().ping(), offered.getFirst().ended());
      server().drop(new IOException("reset"));
      assertThat(waiting).allMatch(CompletableFuture::isCompletedExceptionally);
      assertThat(client().closed()).isCompletedExceptionally();
      assertThat(client().ping()).isCompletedExceptionally();
    }

    @Test
    void closingIsNoFailure() {
      client().close();
      assertThat(client().closed()).isCompleted();
    }
  }
}
