// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rayo.media.engine.codec.AudioCodec;
import org.rayo.media.engine.metrics.DropReason;
import org.rayo.media.engine.sdp.SdpDirection;
import org.rayo.media.engine.testing.EngineFixture;
import org.rayo.media.engine.testing.TestPhone;
import org.rayo.media.engine.testing.Tone;

/** Legs among themselves and against strangers. */
class LegTest {
  @TempDir Path folder;
  private EngineFixture call;

  @BeforeEach
  void connect() {
    call = new EngineFixture(AudioCodec.PCMU, folder).connected();
  }

  @AfterEach
  void hangUp() {
    call.close();
  }

  @Test
  @DisplayName("A stranger's packets are counted and change nothing")
  void strangers() throws IOException {
    TestPhone.await(() -> call.leg.stats().packetsReceived() > 3, "a locked source");
    try (var stranger =
        new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
      var packet = new byte[172];
      packet[0] = (byte) 0x80;
      var target = call.leg.localAddress();
      for (int i = 0; i < 5; i++) {
        packet[3] = (byte) i;
        stranger.send(new DatagramPacket(packet, packet.length, target));
        stranger.send(new DatagramPacket(new byte[] {1, 2, 3}, 3, target));
      }
    }
    TestPhone.await(
        () -> call.leg.stats().strangersDropped() == 5 && call.leg.stats().otherDropped() == 5,
        "drops");
    assertThat(call.engine.metrics().packetsDropped()).containsEntry(DropReason.STRANGER, 5L);
    int before = call.phone.packets().size();
    call.phone.hearPackets(5);
    assertThat(call.phone.packets().size()).isGreaterThan(before);
  }

  @Test
  @DisplayName("A phone behind a NAT is answered where it really is")
  void nat() {
    try (var behind = new TestPhone(AudioCodec.PCMU)) {
      var leg = call.engine.createLeg(LegListener.NONE);
      behind.connect(leg.answer(behind.offer().replaceFirst("m=audio [0-9]+", "m=audio 9")));
      behind.hearPackets(5);
    }
  }

  @Test
  @DisplayName("On hold nothing is sent; after it the stream goes on with a marked packet")
  void hold() {
    call.leg.answer(call.phone.offer("sendonly"));
    TestPhone.await(this::quiet, "silence on the wire");
    var last = call.phone.packets().getLast();
    call.phone.forget();
    call.leg.answer(call.phone.offer());
    call.phone.hearPackets(2);
    var next = call.phone.packets().getFirst();
    assertThat(next.marker()).isTrue();
    assertThat(next.ssrc()).isEqualTo(last.ssrc());
    assertThat(next.sequence()).isEqualTo((last.sequence() + 1) & 0xffff);
    assertThat(next.timestamp() - last.timestamp()).isGreaterThan(160);
  }

  private boolean quiet() {
    long sent = call.leg.stats().packetsSent();
    long received = call.leg.stats().packetsReceived();
    TestPhone.await(
        () -> call.leg.stats().packetsReceived() > received + 5, "packets from the phone");
    return call.leg.stats().packetsSent() == sent;
  }

  @Test
  @DisplayName("Joined legs hear each other, in the directions asked for, until unjoined")
  void joined() {
    try (var other = new TestPhone(AudioCodec.PCMA)) {
      var leg = call.engine.createLeg(LegListener.NONE);
      other.connect(leg.answer(other.offer()));
      call.leg.join(leg, JoinDirection.DUPLEX);
      call.phone.say(Tone.sine(400, 8000, 8000, 0.3));
      other.say(Tone.sine(1500, 8000, 8000, 0.3));
      other.hearPackets(40);
      assertThat(Tone.share(other.heardLately(300), 400)).isGreaterThan(0.9);
      assertThat(Tone.share(call.phone.heardLately(300), 1500)).isGreaterThan(0.9);
      call.leg.join(leg, JoinDirection.SEND);
      other.hearPackets(30);
      assertThat(Tone.share(other.heardLately(300), 400)).isGreaterThan(0.9);
      assertThat(Tone.rms(call.phone.heardLately(300))).isLessThan(20);
      leg.unjoin(call.leg);
      other.hearPackets(30);
      assertThat(Tone.rms(other.heardLately(300))).isLessThan(20);
      leg.close();
      call.phone.hearPackets(2);
    }
  }

  @Test
  @DisplayName("D11 our hold stops the peer, ours too when inactive, and survives its re-offers")
  void ourHold() {
    var offer = call.leg.offer(SdpDirection.SENDONLY);
    assertThat(offer).contains("a=sendonly");
    call.phone.hearPackets(3);
    call.leg.accept(call.phone.offer("recvonly"));
    call.phone.hearPackets(3);
    assertThat(call.leg.answer(call.phone.offer())).contains("a=sendonly");
    assertThat(call.leg.offer(SdpDirection.INACTIVE)).contains("a=inactive");
    call.leg.withdraw();
    assertThatThrownBy(() -> call.leg.accept(call.phone.offer()))
        .isInstanceOf(MediaException.WrongState.class);
    call.phone.hearPackets(3);
    assertThat(call.leg.offer()).contains("a=sendonly");
    call.leg.offer(SdpDirection.INACTIVE);
    call.leg.accept(call.phone.offer("inactive"));
    TestPhone.await(this::quiet, "silence on the wire");
    call.leg.offer(SdpDirection.SENDRECV);
    call.leg.accept(call.phone.offer());
    call.phone.hearPackets(3);
  }

  @Test
  @DisplayName("D12 a muted peer is heard by nobody, until unmuted")
  void muted() {
    try (var other = new TestPhone(AudioCodec.PCMA)) {
      var leg = call.engine.createLeg(LegListener.NONE);
      other.connect(leg.answer(other.offer()));
      call.leg.join(leg, JoinDirection.DUPLEX);
      call.phone.say(Tone.sine(400, 8000, 8000, 0.3));
      TestPhone.await(() -> Tone.share(other.heardLately(100), 400) > 0.9, "a voice");
      call.leg.setMuted(true);
      TestPhone.await(() -> Tone.rms(other.heardLately(100)) < 20, "silence");
      call.leg.setMuted(false);
      TestPhone.await(() -> Tone.share(other.heardLately(100), 400) > 0.9, "a voice again");
    }
  }

  @Test
  @DisplayName("A leg that offers takes the answer; ports are freed by closing")
  void offerAndPorts() {
    var network = NetworkConfig.on(InetAddress.getLoopbackAddress(), 20_990, 20_993);
    try (var small = MediaEngine.start(EngineConfig.of(network, folder).withTickThreads(1));
        var phone = new TestPhone(AudioCodec.PCMA)) {
      var first = small.createLeg(LegListener.NONE);
      phone.connect(first.offer());
      first.accept(phone.offer());
      phone.hearPackets(3);
      small.createLeg(LegListener.NONE);
      assertThatThrownBy(() -> small.createLeg(LegListener.NONE))
          .isInstanceOf(MediaException.NoResources.class);
      first.close();
      TestPhone.await(() -> small.metrics().activeLegs() == 1, "a closed leg");
      TestPhone.await(() -> created(small), "a freed port");
    }
  }

  private static boolean created(MediaEngine engine) {
    try {
      return engine.createLeg(LegListener.NONE).id().length() > 0;
    } catch (MediaException.NoResources e) {
      return false;
    }
  }

  @Test
  @DisplayName("A wish for longer packets is granted")
  void ptime() {
    call.leg.answer(call.phone.offer() + "a=ptime:40\r\n");
    TestPhone.await(() -> call.phone.packets().getLast().payload().length == 320, "40 ms packets");
    call.phone.forget();
    call.phone.hearPackets(3);
    var packets = call.phone.packets();
    assertThat(packets.get(2).timestamp() - packets.get(1).timestamp()).isEqualTo(320);
  }

  @Test
  @DisplayName("RTCP reports carry the CNAME and end with BYE")
  void rtcp() throws IOException {
    try (var rtcp =
        new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
      rtcp.setSoTimeout(10_000);
      call.leg.answer(call.phone.offer() + "a=rtcp:" + rtcp.getLocalPort() + "\r\n");
      call.phone.hearPackets(5);
      call.leg.close();
      var packet = new DatagramPacket(new byte[1500], 1500);
      rtcp.receive(packet);
      var in = java.nio.ByteBuffer.wrap(packet.getData(), 0, packet.getLength());
      var types = new java.util.ArrayList<Integer>();
      while (in.hasRemaining()) {
        types.add(in.get(in.position() + 1) & 0xff);
        int length = 4 * ((in.getShort(in.position() + 2) & 0xffff) + 1);
        in.position(in.position() + length);
      }
      assertThat(types).startsWith(200, 202).endsWith(203);
    }
  }
}
