// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.bench.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SipLoadTest implements SipLoad.Listener {
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private SocketAddress generator = new InetSocketAddress(0);

  @Override
  public void ringing(LoadCall call) {
    events.add("ringing " + call.number());
  }

  @Override
  public void answered(LoadCall call) {
    events.add("answered " + call.number());
  }

  @Override
  public void bye(LoadCall call) {
    events.add("bye " + call.number());
  }

  @Override
  public void refused(LoadCall call, int status) {
    events.add("refused " + call.number() + " " + status);
  }

  @Test
  void speaksSipWithAServer() throws Exception {
    try (var server = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        var load = new SipLoad((InetSocketAddress) server.getLocalSocketAddress(), this)) {
      load.call(7, 4000);
      var invite = receive(server);
      assertThat(invite).startsWith("INVITE sip:b7@127.0.0.1").contains("m=audio 4000");
      assertThat(receive(server)).as("repeated while nothing comes").isEqualTo(invite);
      send(server, response(invite, "180 Ringing", ""));
      assertThat(next()).isEqualTo("ringing 7");
      send(server, response(invite, "200 OK", "Contact: <sip:rayo@127.0.0.1:5099>\r\n"));
      assertThat(next()).isEqualTo("answered 7");
      assertThat(receive(server)).startsWith("ACK sip:rayo@127.0.0.1:5099 SIP/2.0");
      send(server, invite.replaceFirst("INVITE \\S+", "BYE sip:bench@x"));
      assertThat(receive(server)).startsWith("SIP/2.0 200 OK");
      assertThat(next()).isEqualTo("bye 7");
    }
  }

  @Test
  void acknowledgesARefusal() throws Exception {
    try (var server = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        var load = new SipLoad((InetSocketAddress) server.getLocalSocketAddress(), this)) {
      load.call(8, 4000);
      var invite = receive(server);
      send(server, response(invite, "486 Busy Here", ""));
      assertThat(next()).isEqualTo("refused 8 486");
      var ack = receive(server);
      assertThat(ack).startsWith("ACK sip:b8@");
      assertThat(SipText.field(ack, "Via")).isEqualTo(SipText.field(invite, "Via"));
    }
  }

  private String next() throws InterruptedException {
    return String.valueOf(events.poll(5, TimeUnit.SECONDS));
  }

  private String receive(DatagramSocket server) throws IOException {
    var packet = new DatagramPacket(new byte[4096], 4096);
    server.receive(packet);
    generator = packet.getSocketAddress();
    return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.US_ASCII);
  }

  private void send(DatagramSocket server, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.US_ASCII);
    server.send(new DatagramPacket(bytes, bytes.length, generator));
  }

  private static String response(String invite, String status, String more) {
    var text = new StringBuilder("SIP/2.0 ").append(status).append("\r\n");
    for (var name : new String[] {"Via", "From", "Call-ID", "CSeq"}) {
      text.append(name).append(": ").append(SipText.field(invite, name)).append("\r\n");
    }
    return text.append("To: <sip:b@x>;tag=t\r\n").append(more).append("\r\n").toString();
  }
}
