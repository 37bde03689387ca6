// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.media.mscontrol.Configuration;
import javax.media.mscontrol.MediaSession;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.MsControlFactory;
import javax.media.mscontrol.join.Joinable.Direction;
import javax.media.mscontrol.mediagroup.MediaGroup;
import javax.media.mscontrol.networkconnection.NetworkConnection;
import javax.media.mscontrol.networkconnection.SdpPortManagerEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.rayo.testkit.audio.AudioJudge;
import org.rayo.testkit.rtp.Audio;
import org.rayo.testkit.rtp.Codec;
import org.rayo.testkit.rtp.RtpEndpoint;

/** A media server, a session on it, and phones with real RTP on loopback. */
public abstract class DriverContract {
  private static final Pattern PORT = Pattern.compile("m=audio (\\d+)");
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @TempDir protected Path folder;
  protected MsControlFactory factory;
  protected MediaSession session;
  private final List<RtpEndpoint> phones = new ArrayList<>();

  /**
   * A media server that records into this folder, may play files from it, and reports a peer that
   * was silent for 400 ms.
   */
  protected abstract MsControlFactory start(Path recordings) throws MsControlException;

  @BeforeEach
  void start() throws MsControlException {
    factory = start(folder);
    session = factory.createMediaSession();
  }

  @AfterEach
  void stop() throws Exception {
    session.release();
    phones.forEach(RtpEndpoint::close);
    if (factory instanceof AutoCloseable closeable) {
      closeable.close();
    }
  }

  protected RtpEndpoint phone() {
    var phone = new RtpEndpoint(InetAddress.getLoopbackAddress());
    phones.add(phone);
    return phone;
  }

  protected static byte[] sdp(RtpEndpoint phone, String formats) {
    var text =
        "v=0\r\no=phone 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n"
            + "m=audio %d RTP/AVP %s\r\n".formatted(phone.port(), formats)
            + "a=rtpmap:0 PCMU/8000\r\na=rtpmap:18 G729/8000\r\n"
            + "a=rtpmap:101 telephone-event/8000\r\na=fmtp:101 0-15\r\na=sendrecv\r\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A connection with media flowing to and from the phone. */
  protected NetworkConnection connect(RtpEndpoint phone) throws MsControlException {
    var connection = session.createNetworkConnection(NetworkConnection.BASIC);
    var port = connection.getSdpPortManager();
    var events = new EventLog<SdpPortManagerEvent>();
    port.addListener(events);
    port.processSdpOffer(sdp(phone, "0 101"));
    connect(phone, events.next(SdpPortManagerEvent.ANSWER_GENERATED).getMediaServerSdp());
    port.removeListener(events);
    return connection;
  }

  protected static void connect(RtpEndpoint phone, byte[] sdp) {
    var text = new String(sdp, StandardCharsets.UTF_8);
    var port = PORT.matcher(text);
    assertThat(port.find()).as(text).isTrue();
    var address = InetAddress.getLoopbackAddress();
    phone.connect(new InetSocketAddress(address, Integer.parseInt(port.group(1))), Codec.PCMU, 101);
  }

  /** A group joined both ways. */
  protected MediaGroup group(Configuration<MediaGroup> shape, NetworkConnection connection)
      throws MsControlException {
    var group = session.createMediaGroup(shape);
    group.join(Direction.DUPLEX, connection);
    return group;
  }

  /** A file with a sine in it. */
  protected URI tone(double hertz, int millis) throws IOException {
    var file = folder.resolve((int) hertz + "-" + millis + ".wav");
    return Audio.tone(hertz, Duration.ofMillis(millis)).write(file).toUri();
  }

  protected static boolean hears(RtpEndpoint phone, double hertz) throws InterruptedException {
    return phone.await(
        end -> new AudioJudge(end.heard()).hasTone(hertz, Duration.ofMillis(100)), PATIENCE);
  }

  /** Says a tone for a minute, in the background. */
  protected static void hum(RtpEndpoint phone, double hertz) {
    var _ = phone.play(Audio.tone(hertz, Duration.ofMinutes(1)));
  }

  /** Whether the phone comes to hear these tones and none of the others. */
  protected static boolean hearsOnly(RtpEndpoint phone, double[] all, double... wanted)
      throws InterruptedException {
    return phone.await(
        end ->
            Arrays.stream(all)
                .allMatch(
                    hertz ->
                        (lastLevel(end.heard().samples(), hertz, Duration.ofMillis(200)) > 300)
                            == Arrays.stream(wanted).anyMatch(tone -> tone == hertz)),
        PATIENCE);
  }

  /** Whether some frequencies were heard together, however late a busy machine looks. */
  protected static boolean everHeard(
      RtpEndpoint phone, Duration window, double amplitude, double... hertz) {
    var samples = phone.heard().samples();
    return IntStream.iterate(0, end -> end <= samples.length, end -> end + Audio.RATE / 100)
        .mapToObj(end -> Arrays.copyOf(samples, end))
        .anyMatch(
            heard -> Arrays.stream(hertz).allMatch(h -> lastLevel(heard, h, window) > amplitude));
  }

  /** Amplitude of a frequency at the end of what was heard (Goertzel). */
  private static double lastLevel(short[] samples, double hertz, Duration window) {
    int length = Math.toIntExact(window.toMillis() * Audio.RATE / 1000);
    if (samples.length < length) {
      return 0;
    }
    double coefficient = 2 * Math.cos(2 * Math.PI * hertz / Audio.RATE);
    double s1 = 0;
    double s2 = 0;
    for (int i = samples.length - length; i < samples.length; i++) {
      double s = samples[i] + coefficient * s1 - s2;
      s2 = s1;
      s1 = s;
    }
    return 2 * Math.sqrt(Math.max(0, s1 * s1 + s2 * s2 - coefficient * s1 * s2)) / length;
  }
}
