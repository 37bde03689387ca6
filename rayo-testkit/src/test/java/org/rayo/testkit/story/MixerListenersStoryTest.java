// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.testkit.story.MixerRig.address;
import static org.rayo.testkit.story.MixerRig.id;
import static org.rayo.testkit.story.MixerRig.join;
import static org.rayo.testkit.story.MixerRig.ref;
import static org.rayo.testkit.story.MixerRig.unjoin;
import static org.rayo.testkit.story.Replies.error;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.callcontrol.CallControlConfig;
import org.rayo.callcontrol.EntityKind;
import org.rayo.callcontrol.VisibleEntity;
import org.rayo.callcontrol.control.ClientShow;
import org.rayo.callcontrol.control.SecurityZone;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.protocol.core.CallCommand.Unjoin;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.MixerEvent;
import org.rayo.protocol.core.RayoEvent;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.output.Output;
import org.rayo.protocol.stanza.PresenceType;
import org.rayo.testkit.fake.CallControlRig;
import org.rayo.testkit.fake.RecordingGateway;

@DisplayName("Who hears of a mixer")
class MixerListenersStoryTest {
  private static final Output OUTPUT = Output.of(new Output.Document.Remote("http://a.test/a.wav"));

  private final MixerRig mixers = new MixerRig();
  private final CallControlRig rig = mixers.rig;
  private final Jid juliet = mixers.juliet;
  private final Jid garden = Jid.parse("juliet@rayo.test/garden");
  private final Jid romeo = rig.available("romeo@rayo.test/orchard");

  @AfterEach
  void nothingBrokeAndNothingIsLeft() {
    assertThat(mixers.isCleanAfterAll()).isTrue();
    assertThat(rig.service().counters()).containsEntry("internal-errors", 0L);
  }

  private void speaks(CallId call, boolean starts) {
    rig.service()
        .media(
            id("conf", juliet),
            starts ? new MediaInput.StartedSpeaking(call) : new MediaInput.StoppedSpeaking(call));
    rig.settle();
  }

  private void presence(Jid client, ClientShow show) {
    rig.service().presence(client, address("conf"), show);
    rig.settle();
  }

  private static String uri(CallId call) {
    return "xmpp:" + CallControlRig.jid(call);
  }

  private static RayoEvent started(CallId call) {
    return new MixerEvent.StartedSpeaking(uri(call));
  }

  private static RayoEvent stopped(CallId call) {
    return new MixerEvent.StoppedSpeaking(uri(call));
  }

  @Test
  @DisplayName("A09 H12 two zones have a mixer of the same name each and learn nothing of another")
  void zones() {
    var hers = mixers.in("conf");
    var his = mixers.answered(romeo);
    assertThat(rig.ask(romeo, CallControlRig.jid(his), join("conf"))).isEqualTo(ref("conf"));
    assertThat(rig.service().mixers()).hasSize(2);
    assertThat(mixers.heard(romeo, "conf"))
        .containsExactly(new MixerEvent.Opened(), new CallEvent.Joined(uri(his), null));
    assertThat(mixers.heard(juliet, "conf"))
        .containsExactly(new MixerEvent.Opened(), new CallEvent.Joined(uri(hers), null));
    rig.ask(romeo, address("conf"), new Unjoin(null, null));
    assertThat(mixers.heard(romeo, "conf")).endsWith(new MixerEvent.Destroyed());
    assertThat(mixers.heard(juliet, "conf")).hasSize(2);
    assertThat(rig.service().mixers()).hasSize(1);
  }

  @Test
  @DisplayName("H12 a stranger finds no mixer, whether it commands, subscribes or looks around")
  void strangers() {
    mixers.in("conf");
    assertThat(error(rig.ask(romeo, address("conf"), OUTPUT))).isEqualTo("item-not-found/cancel");
    assertThat(error(rig.ask(romeo, address("none"), OUTPUT))).isEqualTo("item-not-found/cancel");
    presence(romeo, ClientShow.NONE);
    rig.service().subscription(romeo, address("conf"), PresenceType.SUBSCRIBE);
    rig.service().subscription(romeo, address("conf"), PresenceType.PROBE);
    rig.settle();
    assertThat(mixers.heard(romeo, "conf")).isEmpty();
    assertThat(sentTo(romeo)).containsExactly(PresenceType.UNSUBSCRIBED);
    assertThat(rig.service().kindOf(romeo, address("conf"))).isEmpty();
    assertThat(rig.service().partsOf(romeo, address("conf"))).isEmpty();
    assertThat(rig.service().visibleTo(Jid.parse("tybalt@rayo.test/x"))).isEmpty();
  }

  private List<PresenceType> sentTo(Jid client) {
    return rig.gateway().messages().stream()
        .filter(RecordingGateway.Sent.class::isInstance)
        .map(m -> ((RecordingGateway.Sent) m).presence())
        .filter(p -> client.equals(p.to()))
        .map(p -> p.type())
        .toList();
  }

  @Test
  @DisplayName("A09 all accounts of a domain share mixers where the operator says so")
  void domainZone() {
    var usual = CallControlConfig.of(CallControlRig.DOMAIN);
    var config =
        new CallControlConfig(
            usual.domain(),
            usual.applications(),
            usual.limits(),
            usual.timeouts(),
            SecurityZone.DOMAIN,
            usual.inactivityEnds());
    var shared = new MixerRig(config);
    var other = shared.rig.available("romeo@rayo.test/orchard");
    shared.in("conf");
    shared.in("conf", other);
    assertThat(shared.rig.service().mixers()).hasSize(1);
    assertThat(shared.heard(other, "conf")).startsWith(new MixerEvent.Opened()).hasSize(2);
    assertThat(shared.heard("conf")).hasSize(3);
    assertThat(shared.isCleanAfterAll()).isTrue();
  }

  @Test
  @DisplayName("H07 H08 each listener hears once that a call speaks, and once that it stopped")
  void speakers() {
    var one = mixers.in("conf");
    mixers.in("conf");
    presence(garden, ClientShow.NONE);
    speaks(one, true);
    speaks(one, true);
    speaks(one, false);
    speaks(one, false);
    assertThat(mixers.heard(juliet, "conf")).endsWith(started(one), stopped(one)).hasSize(5);
    assertThat(mixers.heard(garden, "conf"))
        .containsExactly(new MixerEvent.Opened(), started(one), stopped(one));
    assertThat(rig.gateway().eventsTo(romeo)).noneMatch(MixerEvent.class::isInstance);
  }

  @Test
  @DisplayName("H07 H08 a call speaks only between joined and unjoined")
  void speaksWithin() {
    mixers.in("conf");
    var call = mixers.answered(juliet);
    rig.media().beSilent();
    var request = rig.post(juliet, CallControlRig.jid(call), join("conf"));
    rig.settle();
    speaks(call, true);
    assertThat(mixers.heard("conf")).doesNotContain(started(call));
    rig.service().media(call, new MediaInput.Joined(id("conf", juliet)));
    rig.settle();
    assertThat(rig.gateway().repliesTo(request)).containsExactly(ref("conf"));
    assertThat(mixers.heard("conf")).endsWith(new CallEvent.Joined(uri(call), null), started(call));
    rig.post(juliet, CallControlRig.jid(call), unjoin("conf"));
    rig.settle();
    rig.service().media(call, new MediaInput.Unjoined(id("conf", juliet)));
    rig.settle();
    speaks(call, false);
    assertThat(mixers.heard("conf"))
        .endsWith(started(call), stopped(call), new CallEvent.Unjoined(uri(call), null));
    for (var view : rig.service().calls()) {
      rig.service().hangup(view.id());
      rig.settle();
      rig.media().closed(new CallId(view.id()));
      rig.settle();
    }
    rig.media().closed(id("conf", juliet));
    rig.settle();
  }

  @Test
  @DisplayName("H08 H09 whoever speaks has stopped before the mixer is gone")
  void speaksToTheEnd() {
    var call = mixers.in("conf");
    speaks(call, true);
    rig.service().destroyMixer(rig.service().mixers().iterator().next().id());
    rig.settle();
    assertThat(mixers.heard("conf"))
        .endsWith(
            started(call),
            stopped(call),
            new CallEvent.Unjoined(uri(call), null),
            new MixerEvent.Destroyed());
  }

  @Test
  @DisplayName("H06 unavailable presence mutes a client, available presence restores it")
  void muting() {
    var one = mixers.in("conf");
    presence(juliet, ClientShow.UNAVAILABLE);
    speaks(one, true);
    var two = mixers.in("conf");
    assertThat(mixers.heard("conf")).hasSize(2);
    assertThat(rig.service().isAvailable(juliet)).isTrue();
    presence(juliet, ClientShow.NONE);
    assertThat(mixers.heard("conf")).endsWith(new MixerEvent.Opened()).hasSize(3);
    speaks(two, true);
    assertThat(mixers.heard("conf")).endsWith(started(two));
  }

  @Test
  @DisplayName("H06 a client of the zone may subscribe, is told of the mixer, and may unsubscribe")
  void subscription() {
    var call = mixers.in("conf");
    rig.service().subscription(garden, address("conf"), PresenceType.SUBSCRIBE);
    rig.settle();
    assertThat(sentTo(garden)).containsExactly(PresenceType.SUBSCRIBED);
    assertThat(mixers.heard(garden, "conf")).containsExactly(new MixerEvent.Opened());
    rig.service().subscription(garden, address("conf"), PresenceType.PROBE);
    speaks(call, true);
    assertThat(mixers.heard(garden, "conf"))
        .containsExactly(new MixerEvent.Opened(), new MixerEvent.Opened(), started(call));
    rig.service().subscription(garden, address("conf"), PresenceType.UNSUBSCRIBE);
    speaks(call, false);
    assertThat(mixers.heard(garden, "conf")).hasSize(3);
    assertThat(sentTo(garden)).endsWith(PresenceType.UNSUBSCRIBED);
  }

  @Test
  @DisplayName("H09 everybody who heard of it hears its end, the muted ones excepted")
  void farewell() {
    var call = mixers.in("conf");
    presence(garden, ClientShow.NONE);
    presence(juliet, ClientShow.UNAVAILABLE);
    mixers.ask(call, unjoin("conf"));
    assertThat(mixers.heard(garden, "conf")).endsWith(new MixerEvent.Destroyed());
    assertThat(mixers.heard(juliet, "conf")).doesNotContain(new MixerEvent.Destroyed());
  }

  @Test
  @DisplayName("H06 B08 a client whose stream is gone is forgotten, but not who controls a party")
  void streamGone() {
    mixers.in("conf");
    presence(garden, ClientShow.NONE);
    rig.service().clientGone(garden);
    rig.service().clientGone(juliet);
    rig.settle();
    assertThat(rig.service().mixers())
        .singleElement()
        .satisfies(view -> assertThat(view.listeners()).containsExactly(juliet));
  }

  @Test
  @DisplayName("C02 C03 a client finds its calls, its mixers and their parts again")
  void resync() {
    var call = mixers.in("conf");
    rig.ask(juliet, address("conf"), OUTPUT);
    assertThat(rig.service().visibleTo(garden))
        .containsExactlyInAnyOrder(
            new VisibleEntity(CallControlRig.jid(call), "call, answered"),
            new VisibleEntity(address("conf"), "mixer, open"));
    var output = address("conf").withResource("output-1");
    assertThat(rig.service().partsOf(garden, address("conf")).orElseThrow())
        .containsExactly(
            new VisibleEntity(output, "output"),
            new VisibleEntity(CallControlRig.jid(call), "joined"));
    assertThat(rig.service().kindOf(garden, output)).contains(EntityKind.OUTPUT);
    assertThat(rig.service().kindOf(garden, address("conf"))).contains(EntityKind.MIXER);
    assertThat(rig.service().kindOf(romeo, output)).isEmpty();
    assertThat(rig.service().partsOf(juliet, CallControlRig.jid(call)).orElseThrow())
        .containsExactly(new VisibleEntity(address("conf"), "joined"));
  }
}
