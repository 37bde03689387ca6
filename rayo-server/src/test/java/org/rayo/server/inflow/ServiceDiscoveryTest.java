// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.inflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.core.CallCommand;
import org.rayo.protocol.core.CallCommand.Join;
import org.rayo.protocol.disco.DiscoInfo;
import org.rayo.protocol.disco.DiscoItems;
import org.rayo.protocol.disco.DiscoItems.Item;
import org.rayo.protocol.disco.RayoEntities;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.output.Output;
import org.rayo.protocol.stanza.Iq;
import org.rayo.protocol.stanza.IqType;
import org.rayo.protocol.xml.Namespaces;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.testkit.fake.CallControlRig;

@DisplayName("Service discovery")
class ServiceDiscoveryTest {
  private static final Jid SERVER = Jid.ofDomain(CallControlRig.DOMAIN);

  private final CallControlRig rig = new CallControlRig();
  private final ServiceDiscovery discovery = new ServiceDiscovery(rig.service());
  private final Jid juliet = rig.available("juliet@rayo.test/balcony");
  private final Jid window = Jid.parse("juliet@rayo.test/window");
  private final Jid romeo = rig.available("romeo@rayo.test/orchard");

  private Iq ask(Jid from, Jid to, String namespace) {
    var payload = XmlElement.of(namespace, "query").attribute("node", "n").build();
    var query = new Iq(from, to, "1", IqType.GET, payload, null);
    return discovery.answer(query, from, to, payload);
  }

  private static XmlElement payload(Iq answer) {
    var payload = Objects.requireNonNull(answer.payload());
    assertThat(answer.type()).isEqualTo(IqType.RESULT);
    assertThat(payload.attribute("node")).isEqualTo("n");
    return payload;
  }

  private DiscoInfo info(Jid from, Jid to) {
    return DiscoInfo.read(payload(ask(from, to, Namespaces.DISCO_INFO)));
  }

  private List<Item> items(Jid from, Jid to) {
    return DiscoItems.read(payload(ask(from, to, Namespaces.DISCO_ITEMS))).items();
  }

  private @Nullable StanzaError refusal(Jid from, Jid to, String namespace) {
    return ask(from, to, namespace).error();
  }

  private static Item item(Jid jid, String name) {
    return new Item(jid, name);
  }

  private CallId answered() {
    var call = rig.incoming();
    rig.send(juliet, CallControlRig.jid(call), new CallCommand.Answer(List.of()));
    rig.signal(call, new SignalingInput.Confirmed(null));
    return call;
  }

  @Test
  @DisplayName("C01 says what the server is")
  void server() {
    assertThat(info(romeo, SERVER)).isEqualTo(RayoEntities.SERVER);
  }

  @Test
  @DisplayName("C02 C03 shows a client its call, mixer and components again")
  void parts() {
    var call = CallControlRig.jid(answered());
    var mixer = Jid.of("conf", CallControlRig.DOMAIN);
    var join = new Join(null, "conf", Join.Direction.DUPLEX, Join.Media.BRIDGE);
    rig.ask(juliet, call, join);
    rig.ask(juliet, call, Output.of(new Output.Document.Remote("http://a.test/a.wav")));
    assertThat(items(window, SERVER))
        .containsExactlyInAnyOrder(item(call, "call, answered"), item(mixer, "mixer, open"));
    var output = call.withResource("output-1");
    assertThat(items(window, call))
        .containsExactlyInAnyOrder(item(output, "output"), item(mixer, "joined"));
    assertThat(items(window, call.withResource("1"))).hasSize(2);
    assertThat(items(window, mixer)).containsExactly(item(call, "joined"));
    assertThat(items(window, output)).isEmpty();
    assertThat(info(window, call)).isEqualTo(RayoEntities.CALL);
    assertThat(info(window, mixer)).isEqualTo(RayoEntities.MIXER);
    assertThat(info(window, output)).isEqualTo(RayoEntities.component(Namespaces.RAYO_OUTPUT));
  }

  @Test
  @DisplayName("C02 C03 A09 shows others nothing: what is not theirs does not exist")
  void strangers() {
    var offered = CallControlRig.jid(rig.incoming());
    assertThat(items(romeo, SERVER)).containsExactly(item(offered, "call, offered"));
    rig.ask(juliet, offered, new CallCommand.Accept(List.of(), false));
    assertThat(items(romeo, SERVER)).as("who lost the race").isEmpty();
    assertThat(items(juliet, SERVER)).hasSize(1);
    var call = CallControlRig.jid(answered());
    assertThat(items(Jid.parse("tybalt@rayo.test/x"), SERVER)).isEmpty();
    var gone = StanzaCondition.ITEM_NOT_FOUND;
    var tybalt = Jid.parse("tybalt@rayo.test/x");
    for (var namespace : List.of(Namespaces.DISCO_INFO, Namespaces.DISCO_ITEMS)) {
      var error = refusal(tybalt, call, namespace);
      assertThat(error).extracting(StanzaError::condition).isEqualTo(gone);
      assertThat(refusal(juliet, call.withResource("output-9"), namespace)).isNotNull();
      assertThat(refusal(juliet, SERVER.withResource("x"), namespace)).isNotNull();
    }
  }

  @Test
  @DisplayName("C03 F01 forgets a call that has ended")
  void ended() {
    var call = answered();
    rig.ask(juliet, CallControlRig.jid(call), new CallCommand.Hangup(List.of()));
    assertThat(items(juliet, SERVER)).isEmpty();
    assertThat(refusal(juliet, CallControlRig.jid(call), Namespaces.DISCO_INFO)).isNotNull();
  }
}
