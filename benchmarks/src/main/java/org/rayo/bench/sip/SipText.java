// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.bench.sip;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The few SIP messages that the generator says, and the few fields that it reads. */
final class SipText {
  private final String host;
  private final int port;
  private final String server;
  private final String run;

  /**
   * @param server host:port of the server
   * @param run makes the Call-IDs of this run unique
   */
  SipText(String host, int port, String server, String run) {
    this.host = host;
    this.port = port;
    this.server = server;
    this.run = run;
  }

  byte[] invite(LoadCall call) {
    var sdp =
        """
        v=0\r
        o=- 1 1 IN IP4 %s\r
        s=-\r
        c=IN IP4 %s\r
        t=0 0\r
        m=audio %d RTP/AVP 0 101\r
        a=rtpmap:0 PCMU/8000\r
        a=rtpmap:101 telephone-event/8000\r
        """
            .formatted(host, host, call.mediaPort());
    var number = call.number();
    return bytes(
        head("INVITE", "sip:b" + number + "@" + server, number, "z9hG4bK" + run + "i" + number)
            + "To: <sip:b%d@%s>\r\nCSeq: 1 INVITE\r\n".formatted(number, server)
            + "Contact: <sip:bench@%s:%d>\r\n".formatted(host, port)
            + "Content-Type: application/sdp\r\nContent-Length: %d\r\n\r\n".formatted(sdp.length())
            + sdp);
  }

  /** For a 2xx a transaction of its own to the Contact; else part of the INVITE's. */
  byte[] ack(LoadCall call, String response, boolean success) {
    var number = call.number();
    var contact = field(response, "Contact");
    var open = contact.indexOf('<');
    var target =
        success && open >= 0
            ? contact.substring(open + 1, contact.indexOf('>', open))
            : "sip:b" + number + "@" + server;
    var branch = "z9hG4bK" + run + (success ? "a" : "i") + number;
    return bytes(
        head("ACK", target, number, branch)
            + (success ? routes(response) : "")
            + "To: "
            + field(response, "To")
            + "\r\nCSeq: 1 ACK\r\nContent-Length: 0\r\n\r\n");
  }

  /** The way by the proxies that want to see what follows, nearest first. */
  private static String routes(String response) {
    return fields(response, "Record-Route").reversed().stream()
        .map(route -> "Route: " + String.join(",", List.of(route.split(",")).reversed()) + "\r\n")
        .collect(Collectors.joining());
  }

  private String head(String method, String uri, int number, String branch) {
    return "%s %s SIP/2.0\r\nVia: SIP/2.0/UDP %s:%d;branch=%s\r\n"
            .formatted(method, uri, host, port, branch)
        + "Max-Forwards: 70\r\nFrom: <sip:bench@%s:%d>;tag=%s%d\r\nCall-ID: %s-%d@bench\r\n"
            .formatted(host, port, run, number, run, number);
  }

  static byte[] ok(String request) {
    var text = new StringBuilder("SIP/2.0 200 OK\r\n");
    for (var via : fields(request, "Via")) {
      text.append("Via: ").append(via).append("\r\n");
    }
    for (var name : new String[] {"From", "To", "Call-ID", "CSeq"}) {
      text.append(name).append(": ").append(field(request, name)).append("\r\n");
    }
    return bytes(text.append("Content-Length: 0\r\n\r\n").toString());
  }

  /** The number in the Call-ID, or -1 for a call that is not of this run. */
  int numberOf(String message) {
    var callId = field(message, "Call-ID");
    var dash = callId.lastIndexOf('-');
    var at = callId.lastIndexOf("@bench");
    if (dash < 0 || at < dash || !callId.startsWith(run)) {
      return -1;
    }
    return Integer.parseInt(callId.substring(dash + 1, at));
  }

  /** The first header of that name in its long form, as the server writes it; else empty. */
  static String field(String message, String name) {
    var start = message.indexOf("\r\n" + name + ": ");
    if (start < 0) {
      return "";
    }
    var from = start + name.length() + 4;
    return message.substring(from, message.indexOf("\r\n", from));
  }

  private static List<String> fields(String message, String name) {
    return message
        .lines()
        .takeWhile(line -> !line.isEmpty())
        .filter(line -> line.startsWith(name + ": "))
        .map(line -> line.substring(name.length() + 2))
        .toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
