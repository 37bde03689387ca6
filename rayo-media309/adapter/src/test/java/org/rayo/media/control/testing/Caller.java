// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.ComponentId;
import org.rayo.callcontrol.port.MediaConfig;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.callcontrol.port.MediaProvider;
import org.rayo.callcontrol.port.MediaService;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.protocol.core.ComponentCommand;
import org.rayo.protocol.core.ComponentStart;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.ext.Complete;
import org.rayo.testkit.audio.AudioJudge;
import org.rayo.testkit.rtp.Audio;
import org.rayo.testkit.rtp.Codec;
import org.rayo.testkit.rtp.RtpEndpoint;

/** Media as call control sees it, and a phone with real RTP at the other end of one call. */
public final class Caller implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Pattern PORT = Pattern.compile("m=audio (\\d+)");

  public final CallId call = CallId.random();
  public final MediaService media;
  public final RtpEndpoint phone = new RtpEndpoint(InetAddress.getLoopbackAddress());
  private final BlockingQueue<MediaInput> inputs = new LinkedBlockingQueue<>();
  private final Path folder;
  private int components;

  /**
   * @param folder of recordings and of files to be played
   */
  public Caller(Path folder) {
    this(folder, 100, null);
  }

  public Caller(Path folder, int maxLegs, @Nullable Duration inactivity) {
    this.folder = folder;
    var loopback = InetAddress.getLoopbackAddress();
    var config =
        new MediaConfig(
            new MediaConfig.Rtp(loopback, loopback, 30_000, 39_999),
            new MediaConfig.Recordings(folder, URI.create("http://media.example/recordings")),
            new MediaConfig.Fetch(
                List.of("127.0.0.0/8"), List.of(folder), 1 << 20, Duration.ofSeconds(2)),
            1,
            maxLegs,
            inactivity);
    media =
        ServiceLoader.load(MediaProvider.class)
            .findFirst()
            .orElseThrow()
            .create(config, (_, input) -> heard(input));
  }

  /** Keys are reported as they come, whatever else goes on; see {@code CallStoryTest}. */
  private void heard(MediaInput input) {
    if (!(input instanceof MediaInput.DtmfReceived)) {
      inputs.add(input);
    }
  }

  /** Calls, and is answered. */
  public Caller connected() {
    media.open(call, new SessionDescription(offer("0 101")));
    var answer = next(MediaInput.Negotiated.class).answer();
    listenTo(Objects.requireNonNull(answer).sdp());
    return this;
  }

  /** Sends to the address in this description from now on. */
  public void listenTo(String sdp) {
    var port = PORT.matcher(sdp);
    assertThat(port.find()).as(sdp).isTrue();
    var address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port.group(1)));
    phone.connect(address, Codec.PCMU, 101);
  }

  public String offer(String formats) {
    return "v=0\r\no=phone 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n"
        + "m=audio %d RTP/AVP %s\r\n".formatted(phone.port(), formats)
        + "a=rtpmap:0 PCMU/8000\r\na=rtpmap:18 G729/8000\r\n"
        + "a=rtpmap:101 telephone-event/8000\r\na=fmtp:101 0-15\r\na=sendrecv\r\n";
  }

  /** Starts a component; what follows is up to the test. */
  public ComponentId begin(ComponentStart start) {
    var id = new ComponentId(call, "component-" + ++components);
    media.start(id, start);
    return id;
  }

  /** Starts a component that is accepted. */
  public ComponentId start(ComponentStart start) {
    var id = begin(start);
    assertThat(next(MediaInput.ComponentStarted.class).component()).isEqualTo(id);
    return id;
  }

  /** Starts a component that is refused. */
  public StanzaError refused(ComponentStart start) {
    var id = begin(start);
    var refused = next(MediaInput.ComponentRefused.class);
    assertThat(refused.component()).isEqualTo(id);
    return refused.error();
  }

  public void command(ComponentId id, ComponentCommand command) {
    media.command(id, "c1", command);
    assertThat(next(MediaInput.class)).isEqualTo(new MediaInput.CommandDone(id, "c1"));
  }

  public StanzaError commandRefused(ComponentId id, ComponentCommand command) {
    media.command(id, "c1", command);
    return next(MediaInput.CommandRefused.class).error();
  }

  public Complete finished(ComponentId id) {
    var finished = next(MediaInput.ComponentFinished.class);
    assertThat(finished.component()).isEqualTo(id);
    return finished.complete();
  }

  /** The next thing that call control hears must be of this kind. */
  public <T extends MediaInput> T next(Class<T> type) {
    try {
      var input = inputs.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      assertThat(input).as("what call control hears").isInstanceOf(type);
      return type.cast(input);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  public boolean heardNothingElse() {
    return inputs.isEmpty();
  }

  /** Whether call control hears nothing at all for so long. */
  public boolean hearsNothingFor(Duration time) {
    try {
      return inputs.poll(time.toMillis(), TimeUnit.MILLISECONDS) == null;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Waits until the phone has heard a tone of a tenth of a second. */
  public boolean hears(double hertz) {
    try {
      return phone.await(
          end -> new AudioJudge(end.heard()).hasTone(hertz, Duration.ofMillis(100)), PATIENCE);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Presses keys, one after the other, and waits until the last one is up. */
  public void press(String keys) {
    phone.press(keys).join();
  }

  /** A wav file with a sine in it, as a URL. */
  public String tone(double hertz, Duration length) {
    try {
      var file = folder.resolve((int) hertz + "-" + length.toMillis() + ".wav");
      return Audio.tone(hertz, length).write(file).toUri().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    media.close();
    phone.close();
  }
}
