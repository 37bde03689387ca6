// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.testkit.story.MixerRig.address;
import static org.rayo.testkit.story.MixerRig.id;
import static org.rayo.testkit.story.MixerRig.join;
import static org.rayo.testkit.story.MixerRig.ref;
import static org.rayo.testkit.story.MixerRig.unjoin;
import static org.rayo.testkit.story.Replies.ANSWER;
import static org.rayo.testkit.story.Replies.DONE;
import static org.rayo.testkit.story.Replies.HANGUP;
import static org.rayo.testkit.story.Replies.error;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.CommandResult;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.callcontrol.port.MediaInput.NegotiationFailed;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.core.CallCommand.Join;
import org.rayo.protocol.core.CallCommand.Unjoin;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.Dial;
import org.rayo.protocol.core.MixerEvent;
import org.rayo.protocol.jid.Jid;
import org.rayo.testkit.fake.CallControlRig;
import org.rayo.testkit.fake.RecordingGateway;

@DisplayName("A mixer")
class MixerStoryTest {
  private final MixerRig mixers = new MixerRig();
  private final CallControlRig rig = mixers.rig;
  private final Jid juliet = mixers.juliet;

  @AfterEach
  void nothingBrokeAndNothingIsLeft() {
    assertThat(mixers.isCleanAfterAll()).isTrue();
    assertThat(rig.service().counters()).containsEntry("internal-errors", 0L);
  }

  private static CallEvent joined(CallId call) {
    return new CallEvent.Joined("xmpp:" + CallControlRig.jid(call), null);
  }

  private static CallEvent unjoined(CallId call) {
    return new CallEvent.Unjoined("xmpp:" + CallControlRig.jid(call), null);
  }

  @Test
  @DisplayName("H01 C05 H02 H03 is made by the first join: presence, ref, joined, joined")
  void creation() {
    var call = mixers.answered(juliet);
    int before = rig.gateway().messages().size();
    assertThat(mixers.ask(call, join("conf"))).isEqualTo(ref("conf"));
    var messages = rig.gateway().messages();
    assertThat(messages.subList(before, messages.size()))
        .satisfiesExactly(
            opened ->
                assertThat(opened)
                    .isInstanceOfSatisfying(
                        RecordingGateway.Event.class,
                        e -> {
                          assertThat(e.from()).isEqualTo(address("conf"));
                          assertThat(e.event()).isEqualTo(new MixerEvent.Opened());
                        }),
            reply -> assertThat(reply).isInstanceOf(RecordingGateway.Reply.class),
            fromCall ->
                assertThat(fromCall)
                    .isInstanceOfSatisfying(
                        RecordingGateway.Event.class,
                        e -> {
                          assertThat(e.from()).isEqualTo(CallControlRig.jid(call));
                          assertThat(e.event()).isEqualTo(new CallEvent.Joined(null, "conf"));
                        }),
            fromMixer ->
                assertThat(fromMixer)
                    .isInstanceOfSatisfying(
                        RecordingGateway.Event.class,
                        e -> {
                          assertThat(e.from()).isEqualTo(address("conf"));
                          assertThat(e.event()).isEqualTo(joined(call));
                        }));
  }

  @Test
  @DisplayName("H01 H03 takes a second call: a ref again, but no second presence")
  void second() {
    var one = mixers.in("conf");
    var two = mixers.answered(juliet);
    assertThat(mixers.ask(two, join("conf"))).isEqualTo(ref("conf"));
    assertThat(mixers.heard("conf"))
        .containsExactly(new MixerEvent.Opened(), joined(one), joined(two));
    assertThat(rig.media().joins()).isEqualTo(2);
    assertThat(rig.service().mixers())
        .singleElement()
        .satisfies(
            view -> {
              assertThat(view.parties()).containsExactly(one.value(), two.value());
              assertThat(view.id()).isEqualTo("juliet@rayo.test/conf");
              assertThat(view.listeners()).containsExactly(juliet);
            });
    assertThat(rig.service().counters()).containsEntry("mixers-opened", 1L);
  }

  @Test
  @DisplayName("H03 H09 Z22 tells of those who leave, and is gone with the last one")
  void destruction() {
    var one = mixers.in("conf");
    var two = mixers.in("conf");
    assertThat(mixers.ask(one, unjoin("conf"))).isEqualTo(DONE);
    assertThat(mixers.heard("conf")).endsWith(unjoined(one));
    rig.signal(two, new SignalingInput.HungUp(List.of()));
    assertThat(mixers.heard("conf")).endsWith(unjoined(two), new MixerEvent.Destroyed());
    assertThat(rig.service().mixers()).isEmpty();
    assertThat(error(mixers.ask("conf", HANGUP))).isEqualTo("item-not-found/cancel");
    assertThat(rig.service().call(one.value())).isPresent();
  }

  @Test
  @DisplayName("G09 H03 lets every party go at an unjoin without a target")
  void unjoinAll() {
    var one = mixers.in("conf");
    var two = mixers.in("conf");
    assertThat(mixers.ask("conf", new Unjoin(null, null))).isEqualTo(DONE);
    assertThat(mixers.heard("conf"))
        .endsWith(unjoined(one), unjoined(two), new MixerEvent.Destroyed());
    assertThat(rig.gateway().eventsTo(juliet)).contains(new CallEvent.Unjoined(null, "conf"));
    assertThat(rig.media().joins()).isZero();
  }

  @Test
  @DisplayName("A03 has a name of any characters, escaped in its address, whatever their case")
  void names() {
    var one = mixers.answered(juliet);
    assertThat(mixers.ask(one, join("Test Again"))).isEqualTo(ref("test\\20again"));
    var two = mixers.answered(juliet);
    assertThat(mixers.ask(two, join("TEST AGAIN"))).isEqualTo(ref("test\\20again"));
    assertThat(rig.gateway().eventsTo(juliet)).contains(new CallEvent.Joined(null, "test again"));
    assertThat(rig.service().mixers()).hasSize(1);
    var three = mixers.answered(juliet);
    assertThat(error(mixers.ask(three, join(" ")))).isEqualTo("bad-request/modify");
    assertThat(error(mixers.ask(three, join("a\u0001b")))).isEqualTo("bad-request/modify");
  }

  @Test
  @DisplayName("A02 A03 is found at mixer.domain too, and calls are not")
  void subdomain() {
    var call = mixers.in("conf");
    var there = Jid.of("conf", "mixer." + CallControlRig.DOMAIN);
    assertThat(rig.ask(juliet, there, new Unjoin(null, null))).isEqualTo(DONE);
    var notThere = Jid.of(call.value(), "mixer." + CallControlRig.DOMAIN);
    assertThat(error(rig.ask(juliet, notThere, HANGUP))).isEqualTo("item-not-found/cancel");
  }

  @Test
  @DisplayName("H05 G06 changes the direction of a party by another join, without events")
  void direction() {
    var call = mixers.in("conf");
    int events = rig.gateway().events().size();
    assertThat(mixers.ask(call, join("conf", Join.Direction.RECV))).isEqualTo(DONE);
    assertThat(rig.media().log()).endsWith("join RECV");
    assertThat(rig.gateway().events()).hasSize(events);
  }

  @Test
  @DisplayName("H04 is joined to another mixer, which the join makes")
  void mixerToMixer() {
    mixers.in("one");
    assertThat(mixers.ask("one", join("two"))).isEqualTo(ref("two"));
    assertThat(mixers.heard("one")).endsWith(new CallEvent.Joined(null, "two"));
    assertThat(mixers.heard("two"))
        .containsExactly(new MixerEvent.Opened(), new CallEvent.Joined(null, "one"));
    assertThat(mixers.ask("one", unjoin("two"))).isEqualTo(DONE);
    assertThat(mixers.heard("two"))
        .endsWith(new CallEvent.Unjoined(null, "one"), new MixerEvent.Destroyed());
    assertThat(error(mixers.ask("one", join("one")))).isEqualTo("bad-request/modify");
  }

  @Test
  @DisplayName("H04 takes a call by a join of its own")
  void mixerToCall() {
    var one = mixers.in("conf");
    var two = mixers.answered(juliet);
    var uri = "xmpp:" + CallControlRig.jid(two);
    var join = new Join(uri, null, Join.Direction.DUPLEX, Join.Media.BRIDGE);
    assertThat(mixers.ask("conf", join)).isEqualTo(DONE);
    assertThat(mixers.heard("conf")).endsWith(joined(one), joined(two));
    assertThat(rig.gateway().eventsTo(juliet)).endsWith(new CallEvent.Joined(null, "conf"));
    assertThat(mixers.ask("conf", new Unjoin(uri, null))).isEqualTo(DONE);
    assertThat(rig.gateway().eventsTo(juliet)).contains(new CallEvent.Unjoined(null, "conf"));
    assertThat(error(mixers.ask("conf", new Unjoin(uri, null))))
        .isEqualTo("service-unavailable/cancel");
  }

  @Test
  @DisplayName("G04 A12 refuses what is not for mixers")
  void refusals() {
    mixers.in("conf");
    var direct = new Join(null, "two", Join.Direction.DUPLEX, Join.Media.DIRECT);
    assertThat(error(mixers.ask("conf", direct))).isEqualTo("feature-not-implemented/modify");
    assertThat(error(mixers.ask("conf", HANGUP))).isEqualTo("feature-not-implemented/cancel");
    assertThat(error(mixers.ask("conf", ANSWER))).isEqualTo("feature-not-implemented/cancel");
    var dial = new Dial("sip:b@c", null, null, null, List.of(), List.of());
    assertThat(error(mixers.ask("conf", dial))).isEqualTo("feature-not-implemented/cancel");
  }

  @Test
  @DisplayName("H01 that media cannot make is refused, and may be asked for again")
  void notMade() {
    var call = mixers.answered(juliet);
    rig.media().beSilent();
    var request = rig.send(juliet, CallControlRig.jid(call), join("conf"));
    var mixer = id("conf", juliet);
    rig.service().media(mixer, new NegotiationFailed(NegotiationFailed.Cause.NO_RESOURCES, "full"));
    rig.settle();
    assertThat(rig.gateway().repliesTo(request))
        .singleElement()
        .satisfies(reply -> assertThat(error(reply)).isEqualTo("resource-constraint/wait"));
    assertThat(mixers.heard("conf")).isEmpty();
    assertThat(rig.service().mixers()).isEmpty();
    rig.media().closed(mixer);
    rig.media().closed(call);
  }

  @Test
  @DisplayName("H09 can be ended by an operator; its calls live on")
  void operator() {
    var call = mixers.in("conf");
    assertThat(rig.service().destroyMixer("juliet@rayo.test/conf")).isTrue();
    rig.settle();
    assertThat(mixers.heard("conf")).endsWith(unjoined(call), new MixerEvent.Destroyed());
    assertThat(rig.gateway().eventsTo(juliet)).contains(new CallEvent.Unjoined(null, "conf"));
    assertThat(rig.service().call(call.value())).isPresent();
    assertThat(rig.service().destroyMixer("juliet@rayo.test/conf")).isFalse();
    assertThat(mixers.ask(call, join("conf"))).isEqualTo(ref("conf"));
  }

  @Test
  @DisplayName("H09 ends with its media, and its calls live on")
  void mediaGone() {
    var call = mixers.in("conf");
    rig.media().closed(id("conf", juliet));
    rig.settle();
    assertThat(mixers.heard("conf")).endsWith(unjoined(call), new MixerEvent.Destroyed());
    assertThat(rig.service().call(call.value())).isPresent();
    rig.service().media(id("conf", juliet), new MediaInput.MixerReady());
    rig.settle();
    assertThat(rig.service().mixers()).isEmpty();
  }

  @Test
  @DisplayName("A01 H12 and a call never have the same address in one zone")
  void sharedNames() {
    mixers.in("conf");
    var dial = new Dial("sip:b@c", null, "xmpp:conf@rayo.test", null, List.of(), List.of());
    assertThat(error(rig.ask(juliet, Jid.ofDomain(CallControlRig.DOMAIN), dial)))
        .isEqualTo("conflict/modify");
    var call = mixers.answered(juliet);
    assertThat(error(mixers.ask(call, join(call.value())))).isEqualTo("conflict/cancel");
  }

  @Test
  @DisplayName("H01 takes nobody whose wish was answered with an error")
  void refusedResult() {
    var call = mixers.answered(juliet);
    assertThat(mixers.ask(call, unjoin("conf")))
        .isInstanceOf(CommandResult.Refused.class)
        .satisfies(reply -> assertThat(error(reply)).isEqualTo("service-unavailable/cancel"));
    assertThat(rig.service().mixers()).isEmpty();
  }
}
