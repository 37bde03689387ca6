// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.rayo.callcontrol.CallView;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.ComponentId;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.callcontrol.port.MediaInput.NegotiationFailed;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.core.CallCommand;
import org.rayo.protocol.core.Dial;
import org.rayo.protocol.core.RayoCommand;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.ext.Stop;
import org.rayo.protocol.input.Input;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.output.Output;
import org.rayo.protocol.output.OutputCommand;
import org.rayo.protocol.output.OutputReason;
import org.rayo.protocol.record.RecordMedia;
import org.rayo.testkit.fake.CallControlRig;
import org.rayo.testkit.fake.FakeMedia;

/** One call to which things happen at random: likely ones, unlikely ones and nonsense. */
final class RandomCall {
  private static final int STEPS = 25;
  private static final Output OUTPUT = Output.of(new Output.Document.Remote("http://a.test/a.wav"));

  private final Random random;
  private final CallControlRig rig = new CallControlRig();
  private final List<Jid> clients =
      List.of(
          rig.available("a@rayo.test/1"),
          rig.available("b@rayo.test/1"),
          Jid.parse("a@rayo.test/2"));
  private final List<ClientRequest> requests = new ArrayList<>();
  private final List<String> history = new ArrayList<>();
  private final Set<String> states = new HashSet<>();
  private final CallId id;
  private final boolean inbound;

  RandomCall(Random random) {
    this.random = random;
    this.inbound = random.nextInt(3) > 0;
    if (random.nextBoolean()) {
      rig.media().beSilent();
    }
    if (inbound) {
      id = rig.incoming(random.nextInt(5) > 0 ? CallControlRig.THEIRS : null);
    } else {
      id = new CallId("c1");
      var timeout = random.nextBoolean() ? Duration.ofSeconds(20) : null;
      var dial = new Dial("sip:b@c", null, "xmpp:c1@rayo.test", timeout, List.of(), List.of());
      requests.add(rig.post(clients.getFirst(), Jid.ofDomain("rayo.test"), dial));
    }
  }

  CallControlRig rig() {
    return rig;
  }

  CallId id() {
    return id;
  }

  List<ClientRequest> requests() {
    return requests;
  }

  List<String> history() {
    return history;
  }

  Set<String> states() {
    return states;
  }

  void play() {
    for (int i = 0; i < STEPS; i++) {
      switch (random.nextInt(10)) {
        case 0, 1, 2, 3 -> command();
        case 4, 5 -> signal();
        case 6, 7, 8 -> media();
        default -> world();
      }
      if (random.nextInt(3) > 0) {
        rig.settle();
        rig.service().call(id.value()).map(CallView::state).ifPresent(states::add);
      }
    }
    finish();
  }

  /** The other side hangs up, media lets go, and all deadlines pass. */
  private void finish() {
    rig.settle();
    rig.service().hangupAll();
    rig.settle();
    if (rig.media().openLegs() > 0) {
      rig.media().closed(id);
    }
    rig.settle();
    rig.service().signal(id, new SignalingInput.Released());
    rig.settle();
    rig.advance(Duration.ofMinutes(5));
  }

  private void command() {
    var from = clients.get(random.nextInt(10) < 7 ? 0 : random.nextInt(clients.size()));
    var address = CallControlRig.jid(id);
    var component = address.withResource(component().value());
    RayoCommand command;
    Jid to = address;
    switch (random.nextInt(14)) {
      case 0, 1 -> command = new CallCommand.Accept(List.of(), random.nextBoolean());
      case 2, 3 -> command = new CallCommand.Answer(List.of());
      case 4 -> command = new CallCommand.Reject(CallCommand.Reject.Reason.BUSY, List.of());
      case 5 -> command = new CallCommand.Redirect("sip:x@y", List.of());
      case 6 -> command = new CallCommand.Hangup(List.of());
      case 7, 8 -> command = OUTPUT;
      case 9 -> command = Input.dtmf("<grammar/>");
      case 10 -> command = RecordMedia.wav();
      case 11 -> {
        command = new Stop();
        to = component;
      }
      case 12 -> {
        command = new OutputCommand.Pause();
        to = component;
      }
      default -> command = new Stop();
    }
    history.add(from + " " + command + " to " + to);
    requests.add(rig.post(from, to, command));
  }

  private ComponentId component() {
    var running = rig.media().components(id);
    return running.isEmpty() || random.nextInt(4) == 0
        ? new ComponentId(id, "output-" + random.nextInt(1, 5))
        : running.get(random.nextInt(running.size()));
  }

  private void signal() {
    var sdp = new SessionDescription("v=0 " + random.nextInt(2));
    SignalingInput input =
        switch (random.nextInt(inbound ? 8 : 11)) {
          case 0, 1, 2 -> new SignalingInput.Confirmed(random.nextInt(4) == 0 ? null : sdp);
          case 3 -> new SignalingInput.Renegotiate(random.nextBoolean() ? sdp : null);
          case 4 -> new SignalingInput.HungUp(List.of());
          case 5 -> inbound ? new SignalingInput.Cancelled() : ringing();
          case 6 -> inbound ? ringing() : new SignalingInput.Failed(486, "", List.of());
          case 7 -> new SignalingInput.Invited("x");
          case 8 -> ringing();
          case 9 -> new SignalingInput.EarlyMedia(sdp, List.of());
          default -> new SignalingInput.Answered(sdp, List.of());
        };
    history.add(input.toString());
    rig.service().signal(id, input);
  }

  private static SignalingInput ringing() {
    return new SignalingInput.Ringing(List.of());
  }

  private void media() {
    var component = component();
    var error = StanzaError.badRequest("no");
    switch (random.nextInt(12)) {
      case 0, 1 -> say(new MediaInput.Negotiated(random.nextInt(4) == 0 ? null : FakeMedia.OURS));
      case 2 -> say(new MediaInput.Negotiated(null));
      case 3 -> say(new MediaInput.Offered(FakeMedia.OURS));
      case 4 -> say(new NegotiationFailed(NegotiationFailed.Cause.NO_COMMON_CODEC, "no"));
      case 5, 6 -> say(new MediaInput.ComponentStarted(component));
      case 7, 8 -> {
        history.add("finish " + component);
        rig.media().finish(component, new Complete(OutputReason.FINISH, null));
      }
      case 9 -> say(new MediaInput.CommandDone(component, "" + random.nextInt(1, 6)));
      case 10 -> say(new MediaInput.CommandRefused(component, "" + random.nextInt(1, 6), error));
      default -> say(new MediaInput.InputTimersStarted(component));
    }
  }

  private void say(MediaInput input) {
    history.add(input.toString());
    rig.service().media(id, input);
  }

  private void world() {
    switch (random.nextInt(6)) {
      case 0 -> rig.service().clientGone(clients.get(random.nextInt(2)));
      case 1 -> rig.service().hangup(id.value());
      case 2 -> rig.service().media(id, new MediaInput.Inactive());
      case 3 -> {
        if (rig.media().openLegs() > 0 && random.nextInt(3) == 0) {
          rig.media().closed(id);
        }
      }
      default -> {
        history.add("time passes");
        rig.advance(Duration.ofSeconds(random.nextInt(1, 30)));
      }
    }
  }
}
