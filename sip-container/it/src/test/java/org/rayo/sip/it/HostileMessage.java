// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A message of {@code hostile.txt}.
 *
 * @param expected final responses, or a single word as explained there
 * @param text the message with braces to be filled in
 */
record HostileMessage(List<String> expected, String what, String text) {

  private static final Pattern BYTE = Pattern.compile("\\\\x([0-9a-f]{2})");

  static Stream<HostileMessage> all() throws IOException {
    try (var in = HostileMessage.class.getResourceAsStream("/hostile.txt")) {
      if (in == null) {
        throw new AssertionError("no hostile.txt");
      }
      var text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      return Stream.of(text.substring(text.indexOf("\n@ ") + 3).split("\n@ ", -1))
          .map(HostileMessage::parse);
    }
  }

  private static HostileMessage parse(String block) {
    var lineEnd = block.indexOf('\n');
    var title = block.substring(0, lineEnd).split(" \\| ", 2);
    return new HostileMessage(
        List.of(title[0].split(",", -1)), title[1], block.substring(lineEnd + 1).stripTrailing());
  }

  /** The bytes to send from an address. */
  byte[] bytes(String me, String server, String callId) {
    var parts = text.split("\n\n", 2);
    var lines = new ArrayList<String>();
    var omitted = new ArrayList<String>();
    for (var line : parts[0].split("\n", -1)) {
      if (line.startsWith("-")) {
        omitted.add(line.substring(1).toLowerCase(Locale.ROOT));
      } else {
        lines.add(line);
      }
    }
    var first = lines.getFirst();
    var method = first.startsWith("SIP/") ? "OPTIONS" : first.substring(0, first.indexOf(' '));
    for (var line :
        List.of(
            "Via: SIP/2.0/UDP {me};branch={branch}",
            "From: <sip:peer@{me}>;tag=peer",
            "To: <sip:test@{server}>",
            "Call-ID: {id}",
            "CSeq: 1 " + method,
            "Max-Forwards: 70",
            "Content-Length: 0")) {
      var name = line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT);
      if (!omitted.contains(name) && lines.stream().noneMatch(l -> isNamed(l, name))) {
        lines.add(1, line);
      }
    }
    var whole = String.join("\n", lines) + "\n\n" + (parts.length > 1 ? parts[1] : "");
    var filled =
        whole
            .replace("{me}", me)
            .replace("{server}", server)
            .replace("{id}", callId)
            .replace("{branch}", "z9hG4bK" + UUID.randomUUID())
            .replace("\n", "\r\n");
    return BYTE.matcher(filled)
        .replaceAll(hex -> String.valueOf((char) Integer.parseInt(hex.group(1), 16)))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static boolean isNamed(String line, String name) {
    var colon = line.indexOf(':');
    var found = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    return found.equals(name)
        || switch (name) {
          case "to" -> found.equals("t");
          case "from" -> found.equals("f");
          case "call-id" -> found.equals("i");
          case "content-length" -> found.equals("l");
          default -> false;
        };
  }

  @Override
  public String toString() {
    return what + " → " + String.join(" or ", expected);
  }
}
