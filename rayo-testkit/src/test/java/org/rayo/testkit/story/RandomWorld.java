// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import static org.rayo.testkit.story.Replies.ANSWER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.rayo.callcontrol.CallControlConfig;
import org.rayo.callcontrol.control.ClientShow;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.ComponentId;
import org.rayo.callcontrol.port.IncomingCall;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.callcontrol.port.MixerId;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.core.Dial;
import org.rayo.protocol.core.RayoCommand;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.output.OutputReason;
import org.rayo.protocol.stanza.Message;
import org.rayo.protocol.stanza.PresenceType;
import org.rayo.testkit.fake.CallControlRig;
import org.rayo.testkit.fake.FakeMedia;
import org.rayo.testkit.fake.ManualExecutor;

/**
 * Calls and mixers of two security zones to which everything happens at random. Mailboxes and media
 * run at random moments, too, so that everything crosses everything.
 */
final class RandomWorld {
  private static final int STEPS = 40;
  private static final List<String> MIXERS = List.of("m1", "m2");

  private final Random random;
  private final RandomCommands commands;
  private final ManualExecutor executor = new ManualExecutor();
  private final CallControlRig rig;
  private final Jid juliet;
  private final Jid nurse;
  private final Jid romeo;
  private final List<CallId> calls = new ArrayList<>();
  private final List<ClientRequest> requests = new ArrayList<>();
  private final List<String> history = new ArrayList<>();
  private final Mood mood;
  private int dialled;

  /** How well everything around call control behaves. */
  enum Mood {
    /** Media keeps its promises. */
    CALM,
    /** There is room for little. */
    NARROW,
    /** Media falls silent at some time, or speaks nonsense. */
    WILD,
    /** Media fails as nothing should, and mailboxes overflow. */
    BROKEN
  }

  RandomWorld(Random random, Mood mood) {
    this.random = random;
    this.mood = mood;
    commands = new RandomCommands(random);
    rig = new CallControlRig(config(), executor, listener -> new SlowMedia(listener, executor));
    juliet = rig.available("juliet@rayo.test/balcony");
    romeo = rig.available("romeo@rayo.test/orchard");
    nurse = Jid.parse("juliet@rayo.test/nurse");
    for (var id : List.of("a", "b", "c")) {
      begin(id, random.nextInt(4) > 0 ? juliet : null);
    }
    begin("r", romeo);
  }

  private CallControlConfig config() {
    var usual = CallControlConfig.of(CallControlRig.DOMAIN);
    var limits =
        switch (mood) {
          case CALM, WILD -> usual.limits();
          case NARROW -> new CallControlConfig.Limits(5, 4, 2, 256, 2, 2, 2);
          case BROKEN -> new CallControlConfig.Limits(20, 20, 4, random.nextInt(2, 6), 3, 3, 3);
        };
    return new CallControlConfig(
        usual.domain(),
        usual.applications(),
        limits,
        usual.timeouts(),
        usual.zone(),
        usual.inactivityEnds());
  }

  private void begin(String id, @org.jspecify.annotations.Nullable Jid answers) {
    var call = new CallId(id);
    calls.add(call);
    rig.service()
        .incoming(
            new IncomingCall(
                call,
                "sip:100@rayo.test",
                "sip:alice@example.org",
                "sip-" + id,
                List.of(),
                CallControlRig.THEIRS,
                true,
                null));
    rig.settle();
    if (answers != null) {
      requests.add(rig.send(answers, CallControlRig.jid(call), ANSWER));
      rig.signal(call, new SignalingInput.Confirmed(null));
    }
  }

  CallControlRig rig() {
    return rig;
  }

  List<ClientRequest> requests() {
    return requests;
  }

  List<String> history() {
    return history;
  }

  /** Everything but the end. */
  void play() {
    for (int i = 0; i < STEPS; i++) {
      switch (random.nextInt(24)) {
        case 0, 1, 2 -> signal();
        case 3 -> dial();
        case 4 -> media();
        case 5 -> presence();
        case 6 -> text();
        case 7 -> world();
        default -> command();
      }
      for (int turns = random.nextInt(8); turns > 0 && executor.waiting() > 0; turns--) {
        executor.run(random.nextInt(executor.waiting()));
      }
    }
    rig.settle();
  }

  /** All calls end, media lets go, all deadlines pass. */
  void end() {
    rig.service().hangupAll();
    rig.settle();
    rig.advance(Duration.ofMinutes(2));
    for (var party : rig.media().parties()) {
      rig.media().closed(party);
    }
    rig.settle();
    rig.advance(Duration.ofMinutes(10));
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private Jid client() {
    return switch (random.nextInt(8)) {
      case 0 -> romeo;
      case 1 -> nurse;
      default -> juliet;
    };
  }

  private void command() {
    var mixer = MixerRig.address(any(MIXERS));
    var call = CallControlRig.jid(any(calls));
    switch (random.nextInt(10)) {
      case 0, 1 -> post(mixer, commands.toMixer(calls, MIXERS));
      case 2 -> {
        var component = any(List.of("output-", "input-", "record-")) + random.nextInt(1, 4);
        var party = random.nextInt(3) == 0 ? mixer : call;
        post(party.withResource(component), commands.toComponent());
      }
      default -> post(call, commands.toCall(calls, MIXERS));
    }
  }

  private void dial() {
    if (dialled < 2) {
      var id = "d" + ++dialled;
      var join = random.nextBoolean() ? commands.join(any(calls)) : commands.join(any(MIXERS));
      calls.add(new CallId(id));
      var dial = random.nextInt(3) == 0 ? JoinRig.dial(id) : JoinRig.dial(id, join);
      post(juliet, Jid.ofDomain(CallControlRig.DOMAIN), withTimeout(dial));
    }
  }

  private Dial withTimeout(Dial dial) {
    return random.nextBoolean()
        ? dial
        : new Dial(
            dial.to(), dial.from(), dial.uri(), Duration.ofSeconds(20), List.of(), dial.joins());
  }

  private void post(Jid to, RayoCommand command) {
    post(client(), to, command);
  }

  private void post(Jid from, Jid to, RayoCommand command) {
    history.add(from.resource() + ": " + command + " to " + to);
    requests.add(rig.post(from, to, command));
  }

  private void signal() {
    var call = any(calls);
    SignalingInput input =
        switch (random.nextInt(16)) {
          case 0 -> new SignalingInput.HungUp(List.of());
          case 1 -> new SignalingInput.EarlyMedia(CallControlRig.THEIRS, List.of());
          case 2 -> new SignalingInput.Ringing(List.of());
          case 3 -> new SignalingInput.Confirmed(null);
          case 4, 5, 6 -> new SignalingInput.RenegotiationAnswered(CallControlRig.THEIRS);
          case 7 -> new SignalingInput.RenegotiationFailed(488);
          case 8 -> new SignalingInput.Renegotiate(CallControlRig.THEIRS);
          case 9 -> new SignalingInput.TransferEnded(random.nextBoolean() ? 200 : 486);
          case 10 -> new SignalingInput.MessageSent("text-" + random.nextInt(4), 480);
          case 11 -> new SignalingInput.MessageReceived("text/plain", "hello");
          case 12 -> new SignalingInput.Failed(486, "busy", List.of());
          default -> new SignalingInput.Answered(CallControlRig.THEIRS, List.of());
        };
    signal(call, input);
  }

  private void signal(CallId call, SignalingInput input) {
    history.add(input + " of " + call);
    rig.service().signal(call, input);
  }

  /** What media may do by itself. */
  private void media() {
    if (mood == Mood.BROKEN && random.nextBoolean()) {
      history.add("media breaks");
      rig.media().breakNext();
      return;
    }
    var parties = rig.media().parties();
    if (parties.isEmpty()) {
      return;
    }
    var party = any(parties);
    switch (random.nextInt(mood == Mood.WILD || mood == Mood.BROKEN ? 9 : 6)) {
      case 0 -> {
        history.add("media refuses a join");
        rig.media().refuseNextJoin(StanzaError.resourceConstraint("no"));
      }
      case 1, 2 -> {
        var running = rig.media().components(party);
        if (!running.isEmpty()) {
          finish(any(running));
        }
      }
      case 3, 4 -> {
        var speaker = any(calls);
        if (party instanceof MixerId) {
          say(
              party,
              random.nextBoolean()
                  ? new MediaInput.StartedSpeaking(speaker)
                  : new MediaInput.StoppedSpeaking(speaker));
        }
      }
      case 5 -> {
        if (random.nextInt(4) == 0) {
          history.add("media loses " + party);
          rig.media().closed(party);
        }
      }
      case 6 -> {
        history.add("media falls silent");
        rig.media().beSilent();
      }
      default -> nonsense(party);
    }
  }

  private void finish(ComponentId component) {
    history.add("finish " + component);
    rig.media().finish(component, new Complete(OutputReason.FINISH, null));
  }

  private void nonsense(PartyId party) {
    var component = new ComponentId(party, "output-" + random.nextInt(1, 4));
    var error = StanzaError.resourceConstraint("no");
    PartyId peer = random.nextBoolean() ? any(calls) : any(rig.media().parties());
    say(
        party,
        switch (random.nextInt(9)) {
          case 0 -> new MediaInput.ComponentStarted(component);
          case 1 -> new MediaInput.ComponentRefused(component, error);
          case 2 -> new MediaInput.CommandDone(component, "" + random.nextInt(1, 6));
          case 3 -> new MediaInput.Joined(peer);
          case 4 -> new MediaInput.JoinRefused(peer, error);
          case 5 -> new MediaInput.Unjoined(peer);
          case 6 -> new MediaInput.DtmfSent("keys-" + random.nextInt(1, 4), null);
          case 7 -> new MediaInput.Negotiated(FakeMedia.OURS);
          default -> new MediaInput.MixerReady();
        });
  }

  private void say(PartyId party, MediaInput input) {
    history.add(input + " by media of " + party);
    rig.service().media(party, input);
  }

  private void presence() {
    var client = client();
    var mixer = MixerRig.address(any(MIXERS));
    history.add(client + " tells " + mixer + " its presence");
    switch (random.nextInt(4)) {
      case 0 -> rig.service().presence(client, mixer, ClientShow.CHAT);
      case 1 -> rig.service().presence(client, mixer, ClientShow.UNAVAILABLE);
      case 2 -> rig.service().subscription(client, mixer, PresenceType.SUBSCRIBE);
      default -> rig.service().subscription(client, mixer, PresenceType.UNSUBSCRIBE);
    }
  }

  private void text() {
    var call = CallControlRig.jid(any(calls));
    history.add("a message to " + call);
    rig.service().message(client(), call, Message.normal(null, call, "m", null, "hello"));
  }

  private void world() {
    switch (random.nextInt(5)) {
      case 0 -> {
        history.add("an operator destroys a mixer");
        rig.service().mixers().stream().findFirst().ifPresent(m -> destroy(m.id()));
      }
      case 1 -> {
        history.add("nurse is gone");
        rig.service().clientGone(nurse);
      }
      default -> {
        history.add("time passes");
        rig.advance(Duration.ofSeconds(random.nextInt(1, 40)));
      }
    }
  }

  private void destroy(String mixer) {
    rig.service().destroyMixer(mixer);
  }
}
