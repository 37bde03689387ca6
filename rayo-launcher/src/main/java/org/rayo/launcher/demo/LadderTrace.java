// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.rayo.client.StanzaTrace;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.protocol.xml.XmlWriter;
import org.rayo.testkit.sip.SipMessage;
import org.rayo.testkit.sip.SipTrace;

/** Puts what phone and application see on the ladder, and the stanzas into a log. */
final class LadderTrace implements SipTrace, StanzaTrace, AutoCloseable {
  private final Ladder ladder;
  private final BufferedWriter log;

  LadderTrace(Ladder ladder, Path stanzaLog) throws IOException {
    this.ladder = ladder;
    this.log = Files.newBufferedWriter(stanzaLog);
    log.write("<stanzas>\n");
  }

  @Override
  public void sent(String startLine) {
    ladder.callerToServer(brief(startLine));
  }

  @Override
  public void received(SipMessage message) {
    ladder.serverToCaller(brief(message.startLine()));
  }

  /** {@code INVITE} or {@code 200 OK}. */
  private static String brief(String startLine) {
    var words = startLine.split(" ", 2);
    return words[0].equals("SIP/2.0") ? words[1] : words[0];
  }

  @Override
  public void onStanza(Direction direction, XmlElement stanza) {
    var what = describe(stanza);
    switch (direction) {
      case SENT -> ladder.applicationToServer(what);
      case RECEIVED -> ladder.serverToApplication(what);
    }
    write(direction, stanza);
  }

  private static String describe(XmlElement stanza) {
    var type = stanza.attribute("type");
    if ("result".equals(type) || "error".equals(type)) {
      return type + " " + stanza.attribute("id");
    }
    return stanza.elements().stream()
        .filter(child -> child.namespace().startsWith("urn:xmpp:rayo"))
        .findFirst()
        .map(LadderTrace::payload)
        .orElse(stanza.name());
  }

  private static String payload(XmlElement payload) {
    var reason = payload.elements();
    return payload.name().equals("complete") || payload.name().equals("end")
        ? payload.name() + " (" + (reason.isEmpty() ? "" : reason.getFirst().name()) + ")"
        : payload.name();
  }

  private synchronized void write(Direction direction, XmlElement stanza) {
    try {
      log.write("<!-- " + direction.name().toLowerCase(Locale.ROOT) + " -->\n");
      log.write(XmlWriter.write(stanza));
      log.newLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    log.write("</stanzas>\n");
    log.close();
  }
}
