// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.ComponentId;
import org.rayo.callcontrol.port.MediaFlow;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.protocol.core.ComponentStart;
import org.rayo.protocol.cpa.SignalType;
import org.rayo.protocol.ext.CompleteReason;
import org.rayo.protocol.ext.Stop;
import org.rayo.protocol.input.Input;
import org.rayo.protocol.input.InputReason;
import org.rayo.protocol.output.Output;
import org.rayo.protocol.output.OutputReason;
import org.rayo.testkit.rtp.Audio;
import org.rayo.testkit.rtp.Codec;
import org.rayo.testkit.rtp.RtpEndpoint;

class TakeoverStoryTest {
  private static final Pattern PORT = Pattern.compile("m=audio (\\d+)");
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final String TWO_DIGITS =
      """
      <grammar xmlns="http://www.w3.org/2001/06/grammar" version="1.0" mode="dtmf" root="pin">
        <rule id="pin" scope="public">
          <item repeat="2"><one-of><item>1</item><item>2</item></one-of></item>
        </rule>
      </grammar>
      """;

  @TempDir Path folder;
  private final CallId call = CallId.random();
  private final RtpEndpoint phone = new RtpEndpoint(InetAddress.getLoopbackAddress());
  private Nodes nodes;
  private Node first;

  @BeforeEach
  void call() throws Exception {
    nodes = new Nodes(folder);
    first = nodes.node("first");
    first.media().open(call, new SessionDescription(offer()));
    var answer = Objects.requireNonNull(first.next(MediaInput.Negotiated.class).answer());
    var port = PORT.matcher(answer.sdp());
    assertThat(port.find()).isTrue();
    phone.connect(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port.group(1))),
        Codec.PCMU,
        101);
  }

  @AfterEach
  void end() {
    nodes.close();
    phone.close();
  }

  private String offer() {
    return "v=0\r\no=phone 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n"
        + "m=audio %d RTP/AVP 0 101\r\n".formatted(phone.port())
        + "a=rtpmap:0 PCMU/8000\r\na=rtpmap:101 telephone-event/8000\r\n";
  }

  private Output tone(Duration length) throws Exception {
    var file = folder.resolve("440-" + length.toMillis() + ".wav");
    var uri = Audio.tone(440, length).write(file).toUri().toString();
    return Output.of(new Output.Document.Remote(uri));
  }

  private ComponentId start(String name, ComponentStart start) throws InterruptedException {
    var id = new ComponentId(call, name);
    first.media().start(id, start);
    assertThat(first.next(MediaInput.ComponentStarted.class).component()).isEqualTo(id);
    return id;
  }

  private static boolean adopt(Node node, CallId call, Map<ComponentId, ComponentStart> running)
      throws Exception {
    return node.media().adopt(call, running).toCompletableFuture().get(10, TimeUnit.SECONDS);
  }

  @Test
  void aSurvivorGoesOnWithEverythingThatRunsAndNobodyHearsAGap() throws Exception {
    var tone = tone(Duration.ofMinutes(1));
    var keys = Input.dtmf(TWO_DIGITS);
    var playing = start("playing", tone);
    var collecting = start("collecting", keys);
    assertThat(phone.await(end -> heard(end, 0) > 0.2, PATIENCE)).isTrue();
    int before = phone.heard().samples().length;

    var second = nodes.node("second");
    assertThat(adopt(second, call, Map.of(playing, tone, collecting, keys))).isTrue();
    first.media().stop(playing); // one that was asleep does not know better
    first.media().close(call);
    assertThat(phone.await(end -> heard(end, before) > 1, PATIENCE)).isTrue();
    assertThat(gap(before)).isLessThan(Duration.ofMillis(200));

    phone.press("12").join();
    // The key events of the call are told as well.
    var finished = await(second, MediaInput.ComponentFinished.class);
    assertThat(finished.component()).isEqualTo(collecting);
    assertThat(finished.complete().reason()).isInstanceOf(InputReason.Match.class);
    second.media().command(playing, "c1", new Stop());
    await(second, MediaInput.CommandDone.class);
    assertThat(await(second, MediaInput.ComponentFinished.class).complete().reason())
        .isInstanceOf(CompleteReason.Stopped.class);
    second.media().close(call);
    await(second, MediaInput.Closed.class);
    assertThat(second.heardNothingElse()).isTrue();
  }

  @Test
  @DisplayName("N13 an analysis goes on, and what it finds is told by the survivor")
  void anAnalysisGoesOn() throws Exception {
    var input = beeps();
    var analysing = start("analysing", input);
    var second = nodes.node("second");
    assertThat(adopt(second, call, Map.of(analysing, input))).isTrue();
    var pause = Audio.silence(Duration.ofMillis(400));
    phone.play(Audio.sequence(pause, Audio.tone(1000, Duration.ofMillis(400)), pause)).join();
    var detected = await(second, MediaInput.SignalDetected.class);
    assertThat(detected.component()).isEqualTo(analysing);
    assertThat(detected.signal().type()).isEqualTo(SignalType.BEEP);
    second.media().stop(analysing);
    assertThat(await(second, MediaInput.ComponentFinished.class).complete().reason())
        .isEqualTo(new CompleteReason.Stopped());
  }

  private static Input beeps() {
    return new Input(
        Input.Mode.CPA,
        null,
        null,
        "en-US",
        null,
        null,
        null,
        0.5,
        0,
        null,
        "application/nlsml+xml",
        List.of(new Input.Grammar.Remote("urn:xmpp:rayo:cpa:beep:1", null)),
        List.of());
  }

  @Test
  void whatEndedWhileNobodyWasThereEndsOnce() throws Exception {
    var tone = tone(Duration.ofMillis(200));
    var playing = start("playing", tone);
    first.next(MediaInput.ComponentFinished.class); // and dies before anybody knows
    var second = nodes.node("second");
    assertThat(adopt(second, call, Map.of(playing, tone))).isTrue();
    var finished = await(second, MediaInput.ComponentFinished.class);
    assertThat(finished.complete().reason()).isEqualTo(OutputReason.FINISH);
    second.media().close(call);
    await(second, MediaInput.Closed.class);
    assertThat(second.heardNothingElse()).isTrue();
  }

  @Test
  void whatNobodyHasCannotBeTakenOver() throws Exception {
    assertThat(adopt(first, CallId.random(), Map.of())).isFalse();
    assertThat(first.heardNothingElse()).isTrue();
  }

  @Test
  void whatRunsOnAMediaServerThatDiesEndsWithItsCallUnlessThereIsAnother() throws Exception {
    var playing = start("playing", tone(Duration.ofMinutes(1)));
    nodes.stopServer();
    await(first, MediaInput.Lost.class);
    first.media().reopen(call, MediaFlow.SENDRECV);
    await(first, MediaInput.NegotiationFailed.class);
    first.media().close(call);
    assertThat(await(first, MediaInput.ComponentFinished.class).component()).isEqualTo(playing);
    await(first, MediaInput.Closed.class);
  }

  private static <T extends MediaInput> T await(Node node, Class<T> type)
      throws InterruptedException {
    var input = node.next(MediaInput.class);
    while (input instanceof MediaInput.DtmfReceived && type != MediaInput.DtmfReceived.class) {
      input = node.next(MediaInput.class);
    }
    assertThat(input).isInstanceOf(type);
    return type.cast(input);
  }

  /** Seconds of sound since a sample. */
  private static double heard(RtpEndpoint phone, int from) {
    return (phone.heard().samples().length - from) / (double) Audio.RATE;
  }

  /** The longest time without the tone since a sample. */
  private Duration gap(int from) {
    var samples = phone.heard().samples();
    int window = Audio.RATE / 50;
    int longest = 0;
    int silent = 0;
    for (int at = from; at + window <= samples.length; at += window) {
      long energy = 0;
      for (int i = at; i < at + window; i++) {
        energy += (long) samples[i] * samples[i];
      }
      silent = energy / window < 10_000 ? silent + 1 : 0;
      longest = Math.max(longest, silent);
    }
    return Duration.ofMillis(20L * longest);
  }
}
