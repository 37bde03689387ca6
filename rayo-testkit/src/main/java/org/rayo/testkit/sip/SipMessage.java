// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.sip;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A SIP message as text: start line, headers in order, body. It checks nothing beyond its framing,
 * because a test phone must also be able to say what is wrong.
 */
public record SipMessage(String startLine, List<Field> fields, String body) {
  private static final Map<String, String> COMPACT =
      Map.of(
          "v",
          "via",
          "f",
          "from",
          "t",
          "to",
          "i",
          "call-id",
          "m",
          "contact",
          "l",
          "content-length",
          "c",
          "content-type",
          "k",
          "supported",
          "s",
          "subject");

  /** One header line. */
  public record Field(String name, String value) {
    boolean is(String wanted) {
      var lower = name.toLowerCase(Locale.ROOT);
      return COMPACT.getOrDefault(lower, lower).equals(wanted.toLowerCase(Locale.ROOT));
    }
  }

  public SipMessage {
    fields = List.copyOf(fields);
  }

  static SipMessage request(String method, String uri) {
    return new SipMessage(method + " " + uri + " SIP/2.0", List.of(), "");
  }

  /** A response with what RFC 3261 §8.2.6.2 copies from the request. */
  SipMessage response(int status, String phrase, String toTag) {
    var copied = new ArrayList<Field>();
    for (var field : fields) {
      if (field.is("To") && !field.value().contains(";tag=") && !toTag.isEmpty()) {
        copied.add(new Field("To", field.value() + ";tag=" + toTag));
      } else if (field.is("Via")
          || field.is("From")
          || field.is("To")
          || field.is("Call-ID")
          || field.is("CSeq")
          || field.is("Record-Route")) {
        copied.add(field);
      }
    }
    return new SipMessage("SIP/2.0 " + status + " " + phrase, copied, "");
  }

  /** The same message with one more header at the end. */
  public SipMessage with(String name, String value) {
    var more = new ArrayList<>(fields);
    more.add(new Field(name, value));
    return new SipMessage(startLine, more, body);
  }

  SipMessage withAll(List<Field> added) {
    var more = new ArrayList<>(fields);
    more.addAll(added);
    return new SipMessage(startLine, more, body);
  }

  /** The same message with a body. */
  public SipMessage withBody(String type, String text) {
    return new SipMessage(startLine, with("Content-Type", type).fields, text);
  }

  public boolean isRequest() {
    return !startLine.startsWith("SIP/2.0 ");
  }

  /** Of a request its own method, of a response the one of its CSeq. */
  public String method() {
    if (isRequest()) {
      return startLine.substring(0, Math.max(0, startLine.indexOf(' ')));
    }
    var cseq = require("CSeq");
    return cseq.substring(cseq.indexOf(' ') + 1).trim();
  }

  public String requestUri() {
    return startLine.split(" ", 3)[1];
  }

  /** 0 for a request. */
  public int status() {
    return isRequest() ? 0 : Integer.parseInt(startLine.substring(8, 11));
  }

  /** The first header of that name, long or compact, in any case. */
  public Optional<String> header(String name) {
    return fields.stream().filter(f -> f.is(name)).map(Field::value).findFirst();
  }

  public List<String> headers(String name) {
    return fields.stream().filter(f -> f.is(name)).map(Field::value).toList();
  }

  String require(String name) {
    return header(name)
        .orElseThrow(() -> new IllegalArgumentException("no " + name + " in " + startLine));
  }

  public String callId() {
    return require("Call-ID");
  }

  int cseq() {
    return Integer.parseInt(require("CSeq").split(" ", 2)[0]);
  }

  /** A parameter such as tag or branch of a header; empty where there is none. */
  String parameter(String header, String name) {
    var value = require(header);
    var at = value.indexOf(";" + name + "=");
    if (at < 0) {
      return "";
    }
    var start = at + name.length() + 2;
    var end = start;
    while (end < value.length() && ";, \t>".indexOf(value.charAt(end)) < 0) {
      end++;
    }
    return value.substring(start, end);
  }

  byte[] toBytes() {
    var text = new StringBuilder(startLine).append("\r\n");
    for (var field : fields) {
      text.append(field.name()).append(": ").append(field.value()).append("\r\n");
    }
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    if (header("Content-Length").isEmpty()) {
      text.append("Content-Length: ").append(bytes.length).append("\r\n");
    }
    return text.append("\r\n").append(body).toString().getBytes(StandardCharsets.UTF_8);
  }

  static SipMessage parse(String text) {
    var end = text.indexOf("\r\n\r\n");
    var head = end < 0 ? text : text.substring(0, end);
    var lines = head.replaceAll("\r\n[ \t]+", " ").split("\r\n", -1);
    var fields = new ArrayList<Field>();
    for (var i = 1; i < lines.length; i++) {
      var colon = lines[i].indexOf(':');
      if (colon > 0) {
        var name = lines[i].substring(0, colon).trim();
        fields.add(new Field(name, lines[i].substring(colon + 1).trim()));
      }
    }
    return new SipMessage(lines[0], fields, end < 0 ? "" : text.substring(end + 4));
  }

  @Override
  public String toString() {
    return new String(toBytes(), StandardCharsets.UTF_8);
  }
}
