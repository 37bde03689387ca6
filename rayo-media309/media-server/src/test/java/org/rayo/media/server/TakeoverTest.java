// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.media.msml.AudioMix;
import org.rayo.media.msml.Code;
import org.rayo.media.msml.Event;
import org.rayo.media.msml.Extension;
import org.rayo.media.msml.Moml;
import org.rayo.media.msml.Names;
import org.rayo.media.msml.Request;
import org.rayo.media.msml.Result;
import org.rayo.media.msml.Seen;
import org.rayo.media.msml.Special;
import org.rayo.media.msml.State;
import org.rayo.media.msml.Stream;
import org.rayo.media.server.testing.Node;
import org.rayo.media.sip.SipCall;

@DisplayName("HA media server: a node dies, another one goes on")
class TakeoverTest extends ServerTest {
  private static Moml keys(int count) {
    return new Special.Input(null, List.of(), count, null, null, null, false, false, true, null);
  }

  private static final Moml RESULT = Moml.Exit.of("input.end", "input.digits");

  private static Special.Setup everyKey() {
    return new Special.Setup(null, null, null, Set.of(Names.INPUT_KEY), List.of());
  }

  @Test
  @DisplayName("audio goes on, and events wait for the survivor, in order and without a gap")
  void survives() throws Exception {
    var first = node("n1", 21_001).open();
    first.attach(1, null);
    var phone = phone();
    first.leg("call-1", phone);
    first.done(
        start("conn:call-1", "loop", tone(700, 400, Moml.FOREVER)),
        start("conn:call-1", "keys", everyKey(), keys(6), RESULT));
    assertThat(phone.hears(700)).isTrue();
    phone.rtp().press("12").join();
    assertThat(first.event(Names.INPUT_KEY).value(Names.KEY)).isEqualTo("1");
    var second = first.event(Names.INPUT_KEY);
    assertThat(second.value(Names.SEQUENCE)).isEqualTo("2");
    assertThat(second.value(Names.SESSION)).isEqualTo("call-1");
    first.done(new Extension.Ack(List.of(new Seen("call-1", 1)), null));

    first.close();
    phone.rtp().press("3456").join();
    assertThat(phone.hears(700)).isTrue();

    var survivor = node("n2", 21_002).open();
    var attached = survivor.attach(2, "n1", new Seen("call-1", 1));
    assertThat(attached.objects()).extracting(Seen::name).containsExactly("call-1");
    for (int i = 2; i <= 6; i++) {
      var event = survivor.event(Names.INPUT_KEY);
      assertThat(event.value(Names.SEQUENCE)).isEqualTo(Integer.toString(i));
      assertThat(event.value(Names.KEY)).isEqualTo(Integer.toString(i));
    }
    var exit = survivor.event(Event.DIALOG_EXIT);
    assertThat(exit.value(Names.SEQUENCE)).isEqualTo("7");
    assertThat(exit.value("input.digits")).isEqualTo("123456");
    assertThat(survivor.hasNoEvent()).isTrue();

    survivor.done(new Request.DialogEnd("conn:call-1/dialog:loop", null));
    assertThat(survivor.event(Event.DIALOG_EXIT).id()).endsWith("/dialog:loop");
    assertThat(phone.hearsNo(700)).isTrue();
    survivor.done(new Extension.Release("conn:call-1", null));
    assertThat(survivor.ask(Request.Audit.of("conn:*")).parts()).isEmpty();
  }

  @Test
  @DisplayName("a node that was asleep can neither ask nor end anything any more")
  void fences() throws Exception {
    var sleeper = node("n1", 21_001).open();
    sleeper.attach(1, null);
    var phone = phone();
    SipCall leg = sleeper.leg("call-1", phone);
    sleeper.done(new Extension.Watch("conn:call-1", true, null, null));
    var survivor = node("n2", 21_002).open();
    survivor.attach(2, "n1");

    var refused = sleeper.ask(new Extension.Release("conn:call-1", null));
    assertThat(refused.response()).isEqualTo(Code.STALE_EPOCH.number());
    refused = sleeper.ask(leg, new Extension.Mute("conn:call-1", true, null));
    assertThat(refused.response()).isEqualTo(Code.NOT_ATTACHED.number());
    refused = sleeper.ask(new Extension.Attach("n1", 2, null, List.of(), null));
    assertThat(refused.response()).isEqualTo(Code.STALE_EPOCH.number());
    assertThat(leg.bye(null, Node.LIMIT).get().status()).isEqualTo(200);

    survivor.done(start("conn:call-1", "loop", tone(700, 400, Moml.FOREVER)));
    assertThat(phone.hears(700)).isTrue();
    phone.rtp().press("5").join();
    assertThat(survivor.event(Names.KEY_EVENT).value(Names.KEY)).isEqualTo("5");
    assertThat(sleeper.hasNoEvent()).isTrue();

    sleeper.attach(3, null);
  }

  @Test
  @DisplayName("legs are taken over one by one, all at the same time, and others are left alone")
  void oneByOne() throws Exception {
    var first = node("n1", 21_001).open();
    first.attach(1, null);
    for (int i = 0; i < 8; i++) {
      var phone = phone();
      first.leg("call-" + i, phone);
      first.done(new Extension.Watch("conn:call-" + i, true, null, null));
      phone.rtp().press("5").join();
      first.event(Names.KEY_EVENT);
    }
    var survivor = node("n2", 21_002).open();
    survivor.attach(2, null);
    List<Callable<Result.Attached>> takeovers = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      var seen = new Seen("call-" + i, 0);
      long epoch = 10L - i;
      takeovers.add(() -> survivor.attach(epoch, null, seen));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(takeovers)) {
        assertThat(done.resultNow().objects()).extracting(Seen::sequence).containsExactly(1L);
      }
    }
    for (int i = 0; i < 7; i++) {
      assertThat(survivor.event(Names.KEY_EVENT).value(Names.SEQUENCE)).isEqualTo("1");
    }
    survivor.done(new Extension.Mute("conn:call-3", true, null));
    assertThat(survivor.hasNoEvent()).isTrue();
    first.done(new Extension.Mute("conn:call-7", true, null));
    var refused = first.ask(new Extension.Mute("conn:call-3", true, null));
    assertThat(refused.response()).isEqualTo(Code.STALE_EPOCH.number());
  }

  @Test
  @DisplayName("of two nodes that ask for the lease of a split, one has it")
  void lease() throws Exception {
    var nodes = List.of(node("n1", 21_001).open(), node("n2", 21_002).open());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int split = 0; split < 20; split++) {
        var name = "split-" + split;
        List<Callable<Result.Leased>> asking =
            List.of(() -> ask(nodes.get(0), name, "n1"), () -> ask(nodes.get(1), name, "n2"));
        var answers = threads.invokeAll(asking).stream().map(done -> done.resultNow()).toList();
        assertThat(answers).extracting(Result.Leased::granted).containsOnlyOnce(true);
        assertThat(answers.get(0).holder()).isEqualTo(answers.get(1).holder());
        var winner = answers.get(0).granted() ? 0 : 1;
        assertThat(ask(nodes.get(winner), name, "n" + (winner + 1)).granted()).isTrue();
      }
    }
  }

  private static Result.Leased ask(Node node, String split, String name) throws Exception {
    return node.done(new Extension.Lease(split, name, null)).parts(Result.Leased.class).getFirst();
  }

  @Test
  @DisplayName("an audit tells a survivor all about a leg, its SIP dialog included")
  void audit() throws Exception {
    var first = node("n1", 21_001).open();
    first.attach(7, null);
    var call = first.leg("call-1", phone());
    first.leg("call-2", phone());
    first.done(
        Request.CreateConference.lasting("room", AudioMix.PLAIN, null),
        new Request.Join("conn:call-1", "conf:room", List.of(), null),
        start("conn:call-1", "loop", tone(700, 400, Moml.FOREVER)));
    var audited =
        first
            .done(Request.Audit.of("conn:call-1", "audit.conn.*"))
            .parts(Result.Audited.class)
            .getFirst();
    assertThat(audited.target()).isEqualTo("conn:" + call.dialog().remoteTag());
    var dialog = only(audited, State.SipDialog.class);
    assertThat(dialog.callId()).isEqualTo("call-1");
    assertThat(dialog.remoteTag()).isEqualTo(call.dialog().localTag());
    assertThat(dialog.remoteSequence()).isEqualTo(call.dialog().localSeq());
    assertThat(only(audited, State.Dialog.class).primitive()).isEqualTo("play");
    assertThat(only(audited, State.LocalSdp.class).sdp()).contains("m=audio");
    assertThat(audited.states())
        .contains(
            new State.Session("call-1", "n1", 7, 0),
            new State.Joined("conf:room", Stream.Media.AUDIO, true, null),
            new State.Joined("conf:room", Stream.Media.AUDIO, false, null));
    var all = first.done(Request.Audit.of("conn:*")).parts(Result.Audited.class);
    assertThat(all).hasSize(2);
  }

  private static <S extends State> S only(Result.Audited audited, Class<S> type) {
    return audited.states().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }
}
