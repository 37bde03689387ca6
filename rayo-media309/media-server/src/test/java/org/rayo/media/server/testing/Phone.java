// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.testing;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.regex.Pattern;
import org.rayo.testkit.rtp.Audio;
import org.rayo.testkit.rtp.Codec;
import org.rayo.testkit.rtp.RtpEndpoint;

/** A phone at the other end of a leg. */
public final class Phone implements AutoCloseable {
  private static final Pattern PORT = Pattern.compile("m=audio ([0-9]+) ");
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final RtpEndpoint rtp = new RtpEndpoint(InetAddress.getLoopbackAddress());

  public RtpEndpoint rtp() {
    return rtp;
  }

  public String offer() {
    return "v=0\r\no=phone 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n"
        + "m=audio %d RTP/AVP 0 101\r\n".formatted(rtp.port())
        + "a=rtpmap:101 telephone-event/8000\r\na=fmtp:101 0-15\r\na=sendrecv\r\n";
  }

  public void connect(String sdp) {
    var port = PORT.matcher(sdp);
    if (!port.find()) {
      throw new AssertionError(sdp);
    }
    var address = InetAddress.getLoopbackAddress();
    rtp.connect(new InetSocketAddress(address, Integer.parseInt(port.group(1))), Codec.PCMU, 101);
  }

  /** Says a tone for a minute. */
  public void hum(double hertz) {
    var _ = rtp.play(Audio.tone(hertz, Duration.ofMinutes(1)));
  }

  /** Whether it comes to hear a tone. */
  public boolean hears(double hertz) throws InterruptedException {
    return rtp.await(_ -> level(hertz) > 300, PATIENCE);
  }

  public boolean hearsNo(double hertz) throws InterruptedException {
    return rtp.await(_ -> level(hertz) < 100, PATIENCE);
  }

  /** Amplitude in the last 200 ms (Goertzel). */
  private double level(double hertz) {
    var samples = rtp.heard().last(Duration.ofMillis(200)).samples();
    double coefficient = 2 * Math.cos(2 * Math.PI * hertz / Audio.RATE);
    double s1 = 0;
    double s2 = 0;
    for (var sample : samples) {
      double s = sample + coefficient * s1 - s2;
      s2 = s1;
      s1 = s;
    }
    double power = s1 * s1 + s2 * s2 - coefficient * s1 * s2;
    return samples.length == 0 ? 0 : 2 * Math.sqrt(Math.max(0, power)) / samples.length;
  }

  @Override
  public void close() {
    rtp.close();
  }
}
