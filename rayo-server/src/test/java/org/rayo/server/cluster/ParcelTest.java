// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xml.XmlElement;

class ParcelTest {
  @Test
  @DisplayName("a parcel arrives as it was sent")
  void roundTrip() throws IOException {
    var stanza =
        XmlElement.of("jabber:client", "presence")
            .attribute("to", "alice@rayo.test/1")
            .child(XmlElement.of("urn:xmpp:rayo:1", "end").text("ä<&").build())
            .build();
    var sent = new Parcel(stanza, "abc", 7, 12);
    assertThat(Parcel.of(sent.toBytes())).isEqualTo(sent);
    assertThat(sent.to()).isEqualTo(Jid.parse("alice@rayo.test/1"));
  }

  @Test
  @DisplayName("what is no parcel is refused")
  void broken() {
    var text = "<presence".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Parcel.of(text)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> Parcel.of(new byte[64])).isInstanceOf(IOException.class);
  }

  @Test
  @DisplayName("an envelope keeps its topic, and a broken one is none")
  void envelope() {
    var envelope =
        Objects.requireNonNull(Envelope.of(new Envelope("parcel", new byte[] {1, 2}).toBytes()));
    assertThat(envelope.topic()).isEqualTo("parcel");
    assertThat(envelope.message()).containsExactly(1, 2);
    assertThat(Envelope.of(new byte[0])).isNull();
    assertThat(Envelope.of(new byte[] {5, 1})).isNull();
  }

  @Test
  @DisplayName("a letter is new once, also when an older one comes later")
  void letters() {
    var seen = new SeenLetters();
    var alice = Jid.parse("alice@rayo.test/1");
    assertThat(seen.isNew(alice, "abc", 4)).isTrue();
    assertThat(seen.isNew(alice, "abc", 4)).isFalse();
    assertThat(seen.isNew(alice, "abc", 3)).isFalse();
    assertThat(seen.isNew(alice, "def", 3)).isTrue();
    assertThat(seen.isNew(alice, "abc", 5)).isTrue();
  }
}
