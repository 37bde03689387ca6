// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.verb;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.CommandResult;
import org.rayo.protocol.core.RayoCommand;
import org.rayo.protocol.core.RayoEvent;
import org.rayo.protocol.core.Ref;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xml.MalformedXmlException;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.protocol.xml.XmlReader;
import org.rayo.testkit.fake.RecordingGateway;
import org.rayo.testkit.fake.RecordingGateway.Message;

/** A desk between a client that is recorded and a call control that the test plays. */
final class VerbRig {
  static final Jid CLIENT = Jid.parse("app@rayo.test/1");
  static final Jid CALL = Jid.parse("abc@rayo.test");

  /** What a verb asked of call control and waits for. */
  record Asked(ClientRequest request, RayoCommand command) {}

  final RecordingGateway client = new RecordingGateway();
  final Queue<Asked> asked = new ArrayDeque<>();
  final VerbDesk desk =
      new VerbDesk(
          client,
          (request, command) -> asked.add(new Asked(request, command)),
          "rayo.test",
          () -> Instant.EPOCH);
  private int requests;

  ClientRequest send(Jid to, String payload) {
    return send(CLIENT, to, payload);
  }

  ClientRequest send(Jid from, Jid to, String payload) {
    try {
      var request = new ClientRequest(from, to, "iq-" + ++requests, XmlReader.read(payload));
      if (!desk.takes(request)) {
        throw new AssertionError("not for a verb: " + payload);
      }
      desk.command(request);
      return request;
    } catch (MalformedXmlException broken) {
      throw new IllegalArgumentException(payload, broken);
    }
  }

  /** The oldest command without an answer. */
  <T extends RayoCommand> T next(Class<T> type) {
    return type.cast(asked.element().command());
  }

  void done() {
    desk.reply(asked.remove().request(), new CommandResult.Done());
  }

  void created(String jid) {
    desk.reply(asked.remove().request(), new CommandResult.Created(new Ref("xmpp:" + jid)));
  }

  void refused(StanzaError error) {
    desk.reply(asked.remove().request(), new CommandResult.Refused(error));
  }

  /** Answers everything that is open, as if it worked. */
  void allDone() {
    while (!asked.isEmpty()) {
      done();
    }
  }

  void event(Jid from, RayoEvent event) {
    desk.event(from, CLIENT, event, Instant.EPOCH);
  }

  /** The names of what the client got from its verbs, in order, reasons of completions alone. */
  List<String> heard() {
    var names = new ArrayList<String>();
    for (Message message : client.messages()) {
      if (message instanceof RecordingGateway.Sent(var presence)) {
        var payload = presence.payloads().getFirst();
        names.add(payload.name().equals("complete") ? reason(payload) : payload.name());
      }
    }
    return names;
  }

  private static String reason(XmlElement complete) {
    return complete.elements().getFirst().name();
  }
}
