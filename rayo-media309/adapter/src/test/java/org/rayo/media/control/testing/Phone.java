// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.MediaFlow;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.callcontrol.port.MediaService;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.testkit.rtp.Audio;
import org.rayo.testkit.rtp.Codec;
import org.rayo.testkit.rtp.RtpEndpoint;

/** A call with a phone on real RTP at its other end. */
public final class Phone extends Party implements AutoCloseable {
  private static final Pattern PORT = Pattern.compile("m=audio (\\d+)");
  private static final int FRAME = Audio.RATE / 50;

  public final RtpEndpoint rtp = new RtpEndpoint(InetAddress.getLoopbackAddress());
  private final Codec codec;
  private final boolean events;
  private int version;

  Phone(MediaService media, Codec codec, boolean events) {
    super(CallId.random(), media);
    this.codec = codec;
    this.events = events;
  }

  public CallId call() {
    return (CallId) id;
  }

  Phone connect() {
    media.open(call(), offer("sendrecv"));
    var answer = Objects.requireNonNull(next(MediaInput.Negotiated.class).answer()).sdp();
    var port = PORT.matcher(answer);
    assertThat(port.find()).as(answer).isTrue();
    var address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port.group(1)));
    rtp.connect(address, codec, events ? 101 : -1);
    return this;
  }

  /** Whether call control hears within three seconds that media is lost, and nothing else. */
  public boolean isLost() {
    try {
      return inputs.poll(3, TimeUnit.SECONDS) instanceof MediaInput.Lost;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Its media server is gone: takes the offer of another one. */
  public void move() {
    media.reopen(id, MediaFlow.SENDRECV);
    var theirs = await(MediaInput.Offered.class).offer().sdp();
    media.complete(call(), offer("sendrecv"));
    await(MediaInput.Negotiated.class);
    var port = PORT.matcher(theirs);
    assertThat(port.find()).as(theirs).isTrue();
    rtp.connect(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port.group(1))),
        codec,
        events ? 101 : -1);
  }

  /** A description of its one stream with this direction. */
  public SessionDescription offer(String direction) {
    int type = codec.payloadType();
    return new SessionDescription(
        "v=0\r\no=phone 1 %d IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n"
                .formatted(++version)
            + "m=audio %d RTP/AVP %d%s\r\n".formatted(rtp.port(), type, events ? " 101" : "")
            + "a=rtpmap:%d %s/8000\r\n".formatted(type, codec)
            + (events ? "a=rtpmap:101 telephone-event/8000\r\na=fmtp:101 0-15\r\n" : "")
            + "a="
            + direction
            + "\r\n");
  }

  /** Says a tone for a minute, in the background. */
  public void hum(double hertz) {
    var _ = rtp.play(Audio.tone(hertz, Duration.ofMinutes(1)));
  }

  /** Whether it hears these tones and no others of {@code all} within ten seconds. */
  public boolean hearsOnly(double[] all, double... wanted) {
    try {
      return rtp.await(
          _ -> {
            for (double hertz : all) {
              boolean expected = java.util.Arrays.stream(wanted).anyMatch(w -> w == hertz);
              if (expected != (level(hertz) > 300)) {
                return false;
              }
            }
            return true;
          },
          Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Amplitude of a frequency in the last 200 ms that were heard (Goertzel). */
  public double level(double hertz) {
    var samples = rtp.heard().samples();
    int length = 10 * FRAME;
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

  @Override
  public void close() {
    rtp.close();
  }
}
