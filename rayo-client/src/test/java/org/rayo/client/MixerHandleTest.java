// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.client;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rayo.protocol.core.CallCommand;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.MixerEvent;
import org.rayo.protocol.core.RayoEvent;
import org.rayo.protocol.disco.DiscoItems;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.output.OutputReason;
import org.rayo.protocol.stanza.Message;
import org.rayo.protocol.xml.Namespaces;
import org.rayo.protocol.xml.XmlElement;

/** Mixers, texts and the later commands of calls. */
class MixerHandleTest {
  private static final String ROOM = "the\\20room@rayo.example";
  private static final String CALL = "c1@rayo.example";

  private final List<CallHandle> offered = new ArrayList<>();
  private @Nullable FakeStream fake;
  private @Nullable RayoClient connected;

  @BeforeEach
  void connect() throws Exception {
    var config =
        RayoClientConfig.builder("rayo.example", "ivr", "secret")
            .offerExecutor(Runnable::run)
            .build();
    connected =
        RayoClient.connect(
            config,
            offered::add,
            (_, listener) -> {
              fake = new FakeStream(listener);
              return fake;
            });
    server().event(CALL, new CallEvent.Offer("sip:1@a", null, List.of()));
  }

  private RayoClient client() {
    return requireNonNull(connected);
  }

  private FakeStream server() {
    return requireNonNull(fake);
  }

  private CallHandle call() {
    return offered.getFirst();
  }

  @Test
  void tellsItsLife() {
    var mixer = client().mixer("the room");
    assertThat(client().mixer("the room")).isSameAs(mixer);
    assertThat(mixer.jid()).isEqualTo(Jid.parse(ROOM));
    var heard = new ArrayList<RayoEvent>();
    var life =
        List.<RayoEvent>of(
            new MixerEvent.Opened(),
            new CallEvent.Joined("xmpp:" + CALL, null),
            new MixerEvent.StartedSpeaking("xmpp:" + CALL),
            new MixerEvent.StoppedSpeaking("xmpp:" + CALL),
            new CallEvent.Unjoined("xmpp:" + CALL, null),
            new MixerEvent.Destroyed());
    life.forEach(event -> server().event(ROOM, event));
    mixer.onEvent((event, _) -> heard.add(event));
    assertThat(heard).isEqualTo(life);
  }

  @Test
  void playsToEverybody() {
    var output = client().mixer("the room").say("hello");
    assertThat(server().requests.element().to()).isEqualTo(Jid.parse(ROOM));
    server().created(ROOM + "/output-1");
    var complete = new Complete(OutputReason.FINISH, null);
    server().event(ROOM + "/output-1", complete);
    assertThat(output.join().completed()).isCompletedWithValue(complete);
  }

  @Test
  void isJoinedAndLeft() {
    var mixer = client().mixer("the room");
    var _ = call().join(mixer);
    assertThat(server().command())
        .isEqualTo(
            new CallCommand.Join(
                null,
                "the room",
                CallCommand.Join.Direction.DUPLEX,
                CallCommand.Join.Media.BRIDGE));
    server().done();
    var _ = call().unjoin(mixer);
    assertThat(server().command()).isEqualTo(new CallCommand.Unjoin(null, "the room"));
  }

  @Test
  void callsAreHeldAndMutedAndSentKeys() {
    var commands =
        List.of(
            call().hold(),
            call().unhold(),
            call().mute(),
            call().unmute(),
            call().dtmf("1#"),
            call().unjoinAll());
    var sent = new ArrayList<>();
    commands.forEach(
        _ -> {
          sent.add(server().command());
          server().done();
        });
    assertThat(sent)
        .containsExactly(
            new CallCommand.Hold(),
            new CallCommand.Unhold(),
            new CallCommand.Mute(),
            new CallCommand.Unmute(),
            new CallCommand.Dtmf("1#"),
            new CallCommand.Unjoin(null, null));
    assertThat(commands).allMatch(done -> done.isDone());
  }

  @Test
  void textsGoBothWays() throws IOException {
    call().message("greeting", "hello");
    var sent = server().messages.getFirst();
    assertThat(sent.to()).isEqualTo(Jid.parse(CALL));
    assertThat(sent.body()).contains("hello");
    var heard = new ArrayList<Message>();
    server().message(Message.normal(Jid.parse(CALL), FakeStream.CLIENT, null, null, "hi"));
    server()
        .message(
            new Message(Jid.parse(CALL), FakeStream.CLIENT, null, sent.type(), List.of(), null)
                .refusal(StanzaError.unknownFeature("no texts")));
    call().onMessage((message, _) -> heard.add(message));
    assertThat(heard).hasSize(1);
    assertThat(heard.getFirst().body()).contains("hi");
  }

  @Test
  void itemsAreListed() {
    var items = client().items(Jid.ofDomain("rayo.example"));
    assertThat(server().requests.element().payload())
        .isEqualTo(XmlElement.of(Namespaces.DISCO_ITEMS, "query").build());
    var found = new DiscoItems(List.of(new DiscoItems.Item(Jid.parse(CALL), null)));
    server().answered(found.toXml(null));
    assertThat(items).isCompletedWithValue(found);
  }
}
