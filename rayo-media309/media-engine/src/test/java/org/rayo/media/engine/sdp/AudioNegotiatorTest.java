// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.sdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rayo.media.engine.MediaException;
import org.rayo.media.engine.codec.AudioCodec;

class AudioNegotiatorTest {
  private static final String HEAD =
      "v=0\r\no=- 7 7 IN IP4 192.0.2.1\r\ns=-\r\nc=IN IP4 192.0.2.1\r\nt=0 0\r\n";

  private final AudioNegotiator negotiator =
      new AudioNegotiator(InetAddress.ofLiteral("198.51.100.2"), 20_000);

  @Nested
  class AnOffer {
    @Test
    @DisplayName("is answered with its first codec that we speak and its telephone-event number")
    void firstCommonCodec() {
      var answer =
          negotiator.answer(
              HEAD
                  + "m=audio 4000 RTP/AVP 18 111 8 0 97\r\na=rtpmap:111 opus/48000/2\r\n"
                  + "a=rtpmap:97 telephone-event/8000\r\na=fmtp:97 0-16\r\na=rtcp-mux\r\n");
      assertThat(answer.audio().codec()).isEqualTo(AudioCodec.PCMA);
      assertThat(answer.audio().eventPayloadType()).isEqualTo(97);
      assertThat(answer.audio().remote()).isEqualTo(new InetSocketAddress("192.0.2.1", 4000));
      assertThat(answer.audio().remoteRtcp().getPort()).isEqualTo(4001);
      assertThat(answer.sdp())
          .contains(
              "c=IN IP4 198.51.100.2",
              "m=audio 20000 RTP/AVP 8 97\r\n",
              "a=rtpmap:8 PCMA/8000",
              "a=sendrecv")
          .doesNotContain("rtcp-mux");
    }

    @Test
    @DisplayName("of several streams keeps its lines, the unusable with port 0")
    void severalStreams() {
      var answer =
          negotiator.answer(
              HEAD
                  + "m=video 5000 RTP/AVP 99\r\n"
                  + "m=audio 5002 RTP/SAVP 0\r\n"
                  + "m=audio 5004 RTP/AVP 0\r\n"
                  + "c=IN IP4 192.0.2.5\r\n"
                  + "m=audio 5006 RTP/AVP 8\r\n"
                  + "m=application 9 UDP/BFCP *\r\n");
      assertThat(answer.audio().remote()).isEqualTo(new InetSocketAddress("192.0.2.5", 5004));
      assertThat(answer.sdp().lines().filter(l -> l.startsWith("m=")))
          .containsExactly(
              "m=video 0 RTP/AVP 99",
              "m=audio 0 RTP/SAVP 0",
              "m=audio 20000 RTP/AVP 0",
              "m=audio 0 RTP/AVP 8",
              "m=application 0 UDP/BFCP *");
    }

    @ParameterizedTest
    @CsvSource({
      "sendrecv, sendrecv, true, true",
      "sendonly, recvonly, false, true",
      "recvonly, sendonly, true, false",
      "inactive, inactive, false, false"
    })
    @DisplayName("on hold is honoured")
    void directions(String offered, String answered, boolean send, boolean receive) {
      var answer = negotiator.answer(HEAD + "m=audio 4000 RTP/AVP 0\r\na=" + offered + "\r\n");
      assertThat(answer.sdp()).contains("a=" + answered + "\r\n");
      assertThat(answer.audio().send()).isEqualTo(send);
      assertThat(answer.audio().receive()).isEqualTo(receive);
    }

    @Test
    @DisplayName(
        "with c=0.0.0.0 stops our sending, and a re-offer starts it again with a higher version")
    void oldHold() {
      String offer = HEAD + "m=audio 4000 RTP/AVP 0\r\n";
      String first = negotiator.answer(offer).sdp();
      var held = negotiator.answer(offer.replace("c=IN IP4 192.0.2.1", "c=IN IP4 0.0.0.0"));
      assertThat(held.audio().send()).isFalse();
      assertThat(held.sdp()).contains("a=recvonly");
      var resumed = negotiator.answer(offer);
      assertThat(resumed.audio().send()).isTrue();
      assertThat(version(resumed.sdp()))
          .isEqualTo(version(held.sdp()) + 1)
          .isEqualTo(version(first) + 2);
    }

    @Test
    void ptimeAndRtcpAttribute() {
      var audio =
          negotiator
              .answer(
                  HEAD + "m=audio 4000 RTP/AVP 0\r\na=ptime:40\r\na=rtcp:4444 IN IP4 192.0.2.9\r\n")
              .audio();
      assertThat(audio.framesPerPacket()).isEqualTo(2);
      assertThat(audio.remoteRtcp()).isEqualTo(new InetSocketAddress("192.0.2.9", 4444));
    }

    @ParameterizedTest
    @ValueSource(strings = {"224.2.1.1/127", "255.255.255.255"})
    void anAddressOfManyIsRefused(String address) {
      var offer = HEAD.replace("192.0.2.1", address) + "m=audio 4000 RTP/AVP 0\r\n";
      assertThatThrownBy(() -> negotiator.answer(offer))
          .isInstanceOf(MediaException.NoCommonCodec.class);
      var rtcp = HEAD + "m=audio 4000 RTP/AVP 0\r\na=rtcp:4001 IN IP4 224.2.1.1\r\n";
      assertThatThrownBy(() -> negotiator.answer(rtcp))
          .isInstanceOf(MediaException.NoCommonCodec.class);
    }

    @Test
    void ofTheOtherIpVersionIsRefusedAndOfOursAnswered() {
      String ipv6 = HEAD.replace("IP4 192.0.2.1", "IP6 2001:db8::5") + "m=audio 4000 RTP/AVP 0\r\n";
      assertThatThrownBy(() -> negotiator.answer(ipv6))
          .isInstanceOf(MediaException.NoCommonCodec.class);
      var answer = new AudioNegotiator(InetAddress.ofLiteral("2001:db8::2"), 20_000).answer(ipv6);
      assertThat(answer.sdp()).contains("c=IN IP6 2001:db8:0:0:0:0:0:2\r\n");
      assertThat(answer.audio().remote()).isEqualTo(new InetSocketAddress("2001:db8::5", 4000));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "m=audio 4000 RTP/AVP 18 97\r\n",
          "m=audio 0 RTP/AVP 0\r\n",
          "m=audio 4000 RTP/SAVPF 0\r\n",
          "m=video 4000 RTP/AVP 0\r\n",
          "m=audio 4000 RTP/AVP 0\r\na=rtpmap:0 L16/44100\r\n",
          ""
        })
    @DisplayName("without a common codec is told apart from a broken one")
    void nothingInCommon(String media) {
      assertThatThrownBy(() -> negotiator.answer(HEAD + media))
          .isInstanceOf(MediaException.NoCommonCodec.class);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "hello",
          "v=1\r\n",
          "v=0\r\ns=-\r\n",
          "v=0\r\no=- 7 7 IN IP4 192.0.2.1\r\nm=audio 4000 RTP/AVP 0\r\n",
          "v=0\r\no=- 7 7 IN IP4 192.0.2.1\r\nc=IN IP4 evil.example\r\nm=audio 4000 RTP/AVP 0\r\n",
          "v=0\r\no=- 7 7 IN IP4 192.0.2.1\r\nc=IN IP4 192.0.2.1\r\nm=audio 70000 RTP/AVP 0\r\n",
          "v=0\r\no=- 7 7 IN IP4 192.0.2.1\r\nc=IN IP4 192.0.2.1\r\nm=audio 4000 RTP/AVP zero\r\n",
          "v=0\r\no=- 7 7 IN IP4 192.0.2.1\r\nc=IN IP4 192.0.2.1\r\nm=audio 4000\r\n",
          "v=0\r\no=- 7 7 IN IP4 192.0.2.1\r\nnonsense\r\n"
        })
    void malformed(String sdp) {
      assertThatThrownBy(() -> negotiator.answer(sdp))
          .isInstanceOf(MediaException.MalformedSdp.class);
    }
  }

  @Nested
  class OurOffer {
    @Test
    void offersAllCodecsAndTakesTheAnswersChoice() {
      assertThat(negotiator.offer(SdpDirection.SENDRECV))
          .contains("m=audio 20000 RTP/AVP 0 8 101\r\n", "a=fmtp:101 0-15", "a=ptime:20");
      var audio =
          negotiator.accept(
              HEAD + "m=audio 4000 RTP/AVP 8 97\r\na=rtpmap:97 telephone-event/8000\r\n");
      assertThat(audio.codec()).isEqualTo(AudioCodec.PCMA);
      assertThat(audio.eventPayloadType()).isEqualTo(97);
      assertThat(audio.inboundTypes().event()).isEqualTo(101);
    }

    @Test
    void aLaterAnswerReplacesTheEarlyOne() {
      negotiator.offer(SdpDirection.SENDRECV);
      negotiator.accept(HEAD + "m=audio 4000 RTP/AVP 8\r\n");
      var audio = negotiator.accept(HEAD + "m=audio 5000 RTP/AVP 0\r\n");
      assertThat(audio.codec()).isEqualTo(AudioCodec.PCMU);
      assertThat(audio.remote().getPort()).isEqualTo(5000);
    }

    @Test
    void aRefusedStreamIsNoCommonCodec() {
      negotiator.offer(SdpDirection.SENDRECV);
      assertThatThrownBy(() -> negotiator.accept(HEAD + "m=audio 0 RTP/AVP 0\r\n"))
          .isInstanceOf(MediaException.NoCommonCodec.class);
    }

    @Test
    void anAnswerNobodyAskedForIsRefused() {
      assertThatThrownBy(() -> negotiator.accept(HEAD + "m=audio 4000 RTP/AVP 0\r\n"))
          .isInstanceOf(MediaException.WrongState.class);
    }

    @Test
    void aReofferKeepsTheLinesOfTheSession() {
      negotiator.answer(HEAD + "m=video 5000 RTP/AVP 99\r\nm=audio 5004 RTP/AVP 0\r\n");
      assertThat(negotiator.offer(SdpDirection.SENDRECV).lines().filter(l -> l.startsWith("m=")))
          .containsExactly("m=video 0 RTP/AVP 99", "m=audio 20000 RTP/AVP 0 8 101");
    }
  }

  private static long version(String sdp) {
    String origin = sdp.lines().filter(l -> l.startsWith("o=")).findFirst().orElseThrow();
    return Long.parseLong(origin.split(" ", -1)[2]);
  }
}
