// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.it.Awaiting.await;
import static org.rayo.it.Awaiting.refusal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rayo.client.MixerHandle;
import org.rayo.protocol.core.CallCommand.Join;
import org.rayo.protocol.core.CallCommand.Unjoin;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.MixerEvent;
import org.rayo.protocol.core.RayoEvent;
import org.rayo.protocol.disco.DiscoItems.Item;
import org.rayo.protocol.disco.RayoEntities;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.protocol.input.Input;
import org.rayo.protocol.input.InputReason;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.record.RecordMedia;
import org.rayo.testkit.audio.AudioJudge;
import org.rayo.testkit.rtp.Audio;
import org.rayo.testkit.sip.PhoneConfig;
import org.rayo.testkit.sip.SipPhone;

/** Telephones in mixers of the real server, told apart by their tones. */
@EndToEnd
class MixerIT {
  private static final String NAME = "round table";
  private static final int LOWEST = 410;
  private static final int STEP = 170;
  private static final Duration MOST = Duration.ofMillis(350);

  private final BlockingQueue<RayoEvent> events = new LinkedBlockingQueue<>();
  private final List<Singer> singers = new ArrayList<>();
  @TempDir private Path folder;
  private Application alice;
  private SipPhone phone;
  private MixerHandle mixer;

  @BeforeEach
  void connect() throws IOException, InterruptedException {
    alice = Application.available(TestServer.ALICE);
    phone = new SipPhone(PhoneConfig.udp());
    mixer = listeningTo(NAME);
  }

  @AfterEach
  void hangup() throws InterruptedException {
    for (var singer : singers) {
      singer.conversation().end();
    }
    phone.close();
    alice.close();
  }

  private MixerHandle listeningTo(String name) {
    var handle = alice.client().mixer(name);
    handle.onEvent((event, _) -> events.add(event));
    return handle;
  }

  /** Answers calls; every caller gets the next tone. */
  private List<Singer> callers(int count) throws InterruptedException {
    for (int i = 0; i < count; i++) {
      var conversation = Conversation.begin(phone, alice);
      singers.add(new Singer(conversation, LOWEST + STEP * singers.size()));
    }
    return singers.subList(singers.size() - count, singers.size());
  }

  private RayoEvent nextEvent() throws InterruptedException {
    var event = events.poll(Awaiting.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    if (event == null) {
      throw new AssertionError("the mixer said nothing more");
    }
    return event;
  }

  private Set<RayoEvent> nextEvents(int count) throws InterruptedException {
    var next = new HashSet<RayoEvent>();
    for (int i = 0; i < count; i++) {
      next.add(nextEvent());
    }
    return next;
  }

  private static RayoEvent joined(Singer singer) {
    return new CallEvent.Joined(singer.call().uri(), null);
  }

  private static RayoEvent unjoined(Singer singer) {
    return new CallEvent.Unjoined(singer.call().uri(), null);
  }

  private static Set<Integer> tones(List<Singer> singers) {
    return singers.stream().map(Singer::hertz).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  @DisplayName("H01 H02 H03 H07 H08 H09 A03 each of ten hears the nine others and not itself")
  void tenParties() throws IOException, InterruptedException {
    var ten = callers(10);
    var ofFirst = new LinkedBlockingQueue<CallEvent>();
    ten.getFirst()
        .call()
        .onEvent(
            (event, _) -> {
              if (event instanceof CallEvent.Joined) {
                ofFirst.add(event);
              }
            });
    for (var singer : ten) {
      await(singer.call().join(mixer));
    }
    assertThat(mixer.jid()).isEqualTo(Jid.of("round\\20table", TestServer.DOMAIN));
    assertThat(nextEvent()).isEqualTo(new MixerEvent.Opened());
    for (var singer : ten) {
      assertThat(nextEvent()).isEqualTo(joined(singer));
    }
    assertThat(ofFirst.poll(Awaiting.PATIENCE.toSeconds(), TimeUnit.SECONDS))
        .isEqualTo(new CallEvent.Joined(null, NAME));
    assertThat(Management.activeMixers()).isEqualTo(1);
    ten.forEach(Singer::sing);
    var all = tones(ten);
    for (var singer : ten) {
      var others = new TreeSet<>(all);
      others.remove(singer.hertz());
      assertThat(singer.hears(all, others)).as("what %d hears", singer.hertz()).isEqualTo(others);
    }
    assertThat(nextEvents(10))
        .containsExactlyInAnyOrderElementsOf(
            ten.stream().map(s -> new MixerEvent.StartedSpeaking(s.call().uri())).toList());
    ten.forEach(Singer::shutUp);
    assertThat(nextEvents(10))
        .containsExactlyInAnyOrderElementsOf(
            ten.stream().map(s -> new MixerEvent.StoppedSpeaking(s.call().uri())).toList());
    for (var singer : ten) {
      await(singer.call().unjoin(mixer));
      assertThat(nextEvent()).isEqualTo(unjoined(singer));
    }
    assertThat(nextEvent()).isEqualTo(new MixerEvent.Destroyed());
    Management.await("active-mixers", 0, Management::activeMixers);
    assertThat(refusal(mixer.say("Anybody here?")).condition())
        .isEqualTo(StanzaCondition.ITEM_NOT_FOUND);
  }

  @Test
  @DisplayName("H05 G06 a join that is changed to recv listens on, and is heard no more")
  void direction() throws InterruptedException {
    var three = callers(3);
    for (var singer : three) {
      await(singer.call().join(mixer));
      singer.sing();
    }
    var all = tones(three);
    var muted = three.getFirst();
    var other = three.getLast();
    assertThat(other.hears(all, tones(three.subList(0, 2)))).isEqualTo(tones(three.subList(0, 2)));
    await(muted.call().send(new Join(null, NAME, Join.Direction.RECV, Join.Media.BRIDGE)));
    assertThat(other.hears(all, tones(three.subList(1, 2)))).isEqualTo(tones(three.subList(1, 2)));
    assertThat(muted.hears(all, tones(three.subList(1, 3)))).isEqualTo(tones(three.subList(1, 3)));
  }

  @Test
  @DisplayName("H11 M03 M04 K01 all hear an output, all are recorded, all may press keys")
  void components() throws IOException, InterruptedException {
    var two = callers(2);
    for (var singer : two) {
      await(singer.call().join(mixer));
    }
    var recorder = await(mixer.start(RecordMedia.wav()));
    try (var web = new AudioServer()) {
      var url = web.wav("news.wav", Audio.tone(2000, Duration.ofSeconds(2), 3000), folder);
      var output = await(mixer.play(url));
      for (var singer : two) {
        assertThat(singer.hears(Set.of(2000), Set.of(2000))).isNotEmpty();
      }
      await(output.completed());
    }
    for (var singer : two) {
      singer.caller().say(Audio.tone(singer.hertz(), Duration.ofSeconds(1)));
    }
    await(recorder.stop());
    var recordings = new Recordings(folder);
    var recorded = new AudioJudge(recordings.fetch(recordings.of(await(recorder.completed()))));
    for (var singer : two) {
      assertThat(recorded.hasTone(singer.hertz(), MOST)).isTrue();
    }
    var input = await(mixer.start(Input.dtmf(ONE_TWO)));
    two.getFirst().caller().sendDigits("1");
    two.getLast().caller().sendDigits("2");
    assertThat(await(input.completed()).reason()).isInstanceOf(InputReason.Match.class);
  }

  private static final String ONE_TWO =
      """
      <grammar xmlns="http://www.w3.org/2001/06/grammar" version="1.0" mode="dtmf" root="r">
        <rule id="r">1 2</rule>
      </grammar>
      """;

  @Test
  @DisplayName("H04 the callers in two mixers that are joined hear each other")
  void mixerToMixer() throws InterruptedException {
    var other = listeningTo("side table");
    var two = callers(2);
    await(two.getFirst().call().join(mixer));
    await(two.getLast().call().join(other));
    two.forEach(Singer::sing);
    var all = tones(two);
    assertThat(two.getFirst().hears(all, Set.of())).isEmpty();
    await(mixer.join(other, Join.Direction.DUPLEX));
    assertThat(two.getFirst().hears(all, tones(two.subList(1, 2)))).isNotEmpty();
    assertThat(two.getLast().hears(all, tones(two.subList(0, 1)))).isNotEmpty();
    await(mixer.send(new Unjoin(null, other.name())));
    assertThat(two.getFirst().hears(all, Set.of())).isEmpty();
  }

  @Test
  @DisplayName("A09 H12 C02 the mixer of another account is another one, and cannot be found")
  void zones() throws IOException, InterruptedException {
    try (var bob = Application.connected(TestServer.BOB)) {
      var hers = callers(1).getFirst();
      await(hers.call().join(mixer));
      var his = bob.client().mixer(NAME);
      assertThat(refusal(his.say("Hello?")).condition()).isEqualTo(StanzaCondition.ITEM_NOT_FOUND);
      assertThat(refusal(bob.client().discover(mixer.jid())).condition())
          .isEqualTo(StanzaCondition.ITEM_NOT_FOUND);
      var call = await(bob.client().dial(phone.uri(), "sip:rayo@127.0.0.1"));
      phone.expectCall().answer();
      await(call.answered());
      await(call.join(his));
      hers.sing();
      var heard = new LinkedBlockingQueue<RayoEvent>();
      his.onEvent((event, _) -> heard.add(event));
      assertThat(heard.poll(Awaiting.PATIENCE.toSeconds(), TimeUnit.SECONDS))
          .isEqualTo(new MixerEvent.Opened());
      assertThat(heard.poll(Awaiting.PATIENCE.toSeconds(), TimeUnit.SECONDS))
          .isEqualTo(new CallEvent.Joined(call.uri(), null));
      assertThat(nextEvents(3))
          .containsExactlyInAnyOrder(
              new MixerEvent.Opened(),
              joined(hers),
              new MixerEvent.StartedSpeaking(hers.call().uri()));
      assertThat(heard).isEmpty();
      await(call.hangup());
      await(call.ended());
    }
  }

  @Test
  @DisplayName("C01 C02 C03 H06 a client that comes back finds its calls and mixers again")
  void foundAgain() throws IOException, InterruptedException {
    var two = callers(2);
    for (var singer : two) {
      await(singer.call().join(mixer));
    }
    try (var back = Application.connected(TestServer.ALICE)) {
      var client = back.client();
      var calls = two.stream().map(s -> new Item(s.call().jid(), "call, answered"));
      assertThat(await(client.items(Jid.ofDomain(TestServer.DOMAIN))).items())
          .contains(calls.toArray(Item[]::new))
          .contains(new Item(mixer.jid(), "mixer, open"));
      assertThat(await(client.items(mixer.jid())).items())
          .containsExactlyInAnyOrderElementsOf(
              two.stream().map(s -> new Item(s.call().jid(), "joined")).toList());
      assertThat(await(client.discover(mixer.jid()))).isEqualTo(RayoEntities.MIXER);
      assertThat(await(client.discover(two.getFirst().call().jid()))).isEqualTo(RayoEntities.CALL);
      await(client.mixer(NAME).send(new Unjoin(null, null)));
      assertThat(nextEvents(6))
          .containsExactlyInAnyOrder(
              new MixerEvent.Opened(),
              joined(two.getFirst()),
              joined(two.getLast()),
              unjoined(two.getFirst()),
              unjoined(two.getLast()),
              new MixerEvent.Destroyed());
    }
  }
}
