// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.ComponentId;
import org.rayo.callcontrol.port.MediaConfig;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.callcontrol.port.MediaInput.NegotiationFailed;
import org.rayo.callcontrol.port.MediaInput.NegotiationFailed.Cause;
import org.rayo.callcontrol.port.MediaProvider;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.media.control.testing.Caller;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.ext.CompleteReason;
import org.rayo.protocol.input.Input;
import org.rayo.protocol.output.Output;
import org.rayo.protocol.record.RecordMedia;

class LegStoryTest {
  @TempDir Path folder;
  private Caller caller;

  @BeforeEach
  void dial() {
    caller = new Caller(folder);
  }

  private void dialWith(int maxLegs, @Nullable Duration inactivity) {
    caller.close();
    caller = new Caller(folder, maxLegs, inactivity);
  }

  @AfterEach
  void hangUp() {
    caller.close();
  }

  @Test
  @DisplayName("An impossible offer is known before a leg is made for it")
  void objections() {
    var media = caller.media;
    assertThat(media.objection(new SessionDescription(caller.offer("0")))).isEmpty();
    assertThat(media.objection(new SessionDescription(caller.offer("18"))))
        .hasValueSatisfying(no -> assertThat(no.cause()).isEqualTo(Cause.NO_COMMON_CODEC));
    assertThat(media.objection(new SessionDescription("v=nonsense")))
        .hasValueSatisfying(no -> assertThat(no.cause()).isEqualTo(Cause.MALFORMED));
    assertThat(media.openLegs()).isZero();
  }

  private Cause refusedOffer(String sdp) {
    caller.media.open(caller.call, new SessionDescription(sdp));
    var failed = caller.next(NegotiationFailed.class);
    assertThat(failed.text()).isNotBlank();
    caller.media.close(caller.call);
    caller.next(MediaInput.Closed.class);
    return failed.cause();
  }

  @Test
  @DisplayName("An offer that cannot be answered is told apart: 488, 400, 503")
  void badOffers() {
    assertThat(refusedOffer(caller.offer("18"))).isEqualTo(Cause.NO_COMMON_CODEC);
    assertThat(refusedOffer("v=nonsense")).isEqualTo(Cause.MALFORMED);

    dialWith(2, null);
    caller.connected();
    caller.start(Output.of(new Output.Document.Remote(caller.tone(440, Duration.ofSeconds(60)))));
    assertThat(caller.hears(440)).isTrue();
    caller.media.open(CallId.random(), null);
    caller.next(MediaInput.Offered.class);
    caller.media.open(CallId.random(), null);
    assertThat(caller.next(NegotiationFailed.class).cause()).isEqualTo(Cause.NO_RESOURCES);
    caller.media.open(caller.call, null);
    assertThat(caller.next(NegotiationFailed.class).text()).contains("already");
  }

  @Test
  @DisplayName("Our offer, the peer's answer, then a new offer of the peer")
  void ourOffer() {
    caller.media.open(caller.call, null);
    var offer = caller.next(MediaInput.Offered.class).offer().sdp();
    caller.media.complete(caller.call, new SessionDescription(caller.offer("0 101")));
    assertThat(caller.next(MediaInput.Negotiated.class).answer()).isNull();
    caller.listenTo(offer);
    caller.start(Output.of(new Output.Document.Remote(caller.tone(440, Duration.ofSeconds(60)))));
    assertThat(caller.hears(440)).isTrue();

    var again = new SessionDescription(caller.offer("0 101").replace("1 1 IN", "1 2 IN"));
    caller.media.renegotiate(caller.call, again);
    assertThat(caller.next(MediaInput.Negotiated.class).answer()).isNotNull();
    caller.media.renegotiate(caller.call, null);
    caller.next(MediaInput.Offered.class);
  }

  @Test
  @DisplayName("I11 closing completes every component, then the leg, and nothing after")
  void closeWithEverythingRunning() {
    caller.connected();
    var tone = new Output.Document.Remote(caller.tone(440, Duration.ofSeconds(60)));
    var running =
        List.of(
            caller.start(Output.of(tone)),
            caller.start(
                Input.dtmf(
                    """
                    <grammar xmlns="http://www.w3.org/2001/06/grammar" version="1.0" mode="dtmf"
                        root="r"><rule id="r">1</rule></grammar>
                    """)),
            caller.start(RecordMedia.wav()));
    caller.media.close(caller.call);
    caller.media.close(caller.call);
    var ended =
        running.stream()
            .map(
                _ -> {
                  var finished = caller.next(MediaInput.ComponentFinished.class);
                  assertThat(finished.complete().reason()).isEqualTo(new CompleteReason.HungUp());
                  return finished.component();
                })
            .toList();
    assertThat(ended).containsExactlyInAnyOrderElementsOf(running);
    caller.next(MediaInput.Closed.class);
    assertThat(caller.media.openLegs()).isZero();
  }

  @Test
  @DisplayName("A close that crosses starts leaves nothing unanswered")
  void closeRace() {
    caller.connected();
    var tone = new Output.Document.Remote(caller.tone(440, Duration.ofSeconds(60)));
    for (int i = 0; i < 20; i++) {
      caller.begin(Output.of(tone));
    }
    caller.media.close(caller.call);
    int started = 0;
    int ended = 0;
    int refused = 0;
    for (var input = caller.next(MediaInput.class);
        !(input instanceof MediaInput.Closed);
        input = caller.next(MediaInput.class)) {
      switch (input) {
        case MediaInput.ComponentStarted _ -> started++;
        case MediaInput.ComponentFinished _ -> ended++;
        case MediaInput.ComponentRefused _ -> refused++;
        default -> throw new AssertionError(input);
      }
    }
    assertThat(started).isEqualTo(ended);
    assertThat(started + refused).isEqualTo(20);
    assertThat(caller.heardNothingElse()).isTrue();
  }

  @Test
  @DisplayName("I13 what is addressed to nobody is answered all the same")
  void nobodyThere() {
    var component = new ComponentId(caller.call, "c");
    caller.media.complete(caller.call, new SessionDescription("v=0"));
    caller.next(NegotiationFailed.class);
    caller.media.start(component, RecordMedia.wav());
    assertThat(caller.next(MediaInput.ComponentRefused.class).error())
        .isEqualTo(StanzaError.unexpectedRequest("The call or mixer has no media"));
    caller.media.command(component, "c1", new org.rayo.protocol.ext.Stop());
    caller.next(MediaInput.CommandRefused.class);
    caller.media.stop(component);
    caller.media.close(caller.call);
    caller.next(MediaInput.Closed.class);
    assertThat(caller.heardNothingElse()).isTrue();
  }

  @Test
  @DisplayName("An address that is not ours is found at the start, not by the first caller")
  void notOurAddress() throws Exception {
    var loopback = InetAddress.getLoopbackAddress();
    var config =
        new MediaConfig(
            new MediaConfig.Rtp(InetAddress.getByName("192.0.2.1"), loopback, 30_000, 30_100),
            new MediaConfig.Recordings(folder, URI.create("http://media.example/")),
            new MediaConfig.Fetch(List.of(), List.of(), 1, Duration.ofSeconds(1)),
            1,
            1,
            null);
    var provider = ServiceLoader.load(MediaProvider.class).findFirst().orElseThrow();
    assertThatThrownBy(() -> provider.create(config, (_, _) -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("cannot");
  }

  @Test
  @DisplayName("A peer that falls silent is reported, once")
  void inactivity() {
    dialWith(10, Duration.ofMillis(400));
    caller.connected();
    caller.phone.mute(true);
    caller.next(MediaInput.Inactive.class);
    assertThat(caller.heardNothingElse()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=sendonly", "a=inactive", "a=recvonly"})
  @DisplayName("F12 a peer may be silent while a call is on hold, and is reported after that")
  void onHold(String direction) {
    dialWith(10, Duration.ofMillis(300));
    caller.connected();
    var session = caller.offer("0 101");
    renegotiate(session.replace("a=sendrecv", direction));
    caller.phone.mute(true);
    assertThat(caller.hearsNothingFor(Duration.ofMillis(1_200))).isTrue();
    renegotiate(session);
    caller.next(MediaInput.Inactive.class);
  }

  private void renegotiate(String session) {
    caller.media.renegotiate(caller.call, new SessionDescription(session));
    assertThat(caller.next(MediaInput.Negotiated.class).answer()).isNotNull();
  }
}
