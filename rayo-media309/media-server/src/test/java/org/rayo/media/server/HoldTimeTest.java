// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.media.msml.Event;
import org.rayo.media.msml.Moml;
import org.rayo.media.msml.Names;
import org.rayo.media.msml.Special;
import org.rayo.testkit.rtp.Audio;

@DisplayName("HA media server: nobody comes for the legs of a dead node")
class HoldTimeTest extends ServerTest {
  @Override
  int holdSeconds() {
    return 2;
  }

  @Test
  @DisplayName("they go on for the hold time; then they are released and recordings are complete")
  void released() throws Exception {
    var node = node("n1", 21_001).open();
    node.attach(1, null);
    var phone = phone();
    node.leg("call-1", phone);
    var record =
        new Special.Recording(
            null,
            "kept.wav",
            "wav",
            null,
            Special.Direction.SEND,
            true,
            false,
            false,
            false,
            null,
            null,
            null,
            null,
            false);
    node.done(
        start("conn:call-1", "loop", tone(700, 400, Moml.FOREVER)),
        start("conn:call-1", "rec", record, Moml.Exit.of("record.end", "record.size")));
    phone.hum(500);
    assertThat(phone.hears(700)).isTrue();
    node.close();
    assertThat(phone.hears(700)).isTrue();
    assertThat(server.figures().getLegs()).isOne();

    await(() -> server.figures().getLegs() == 0, "the leg is released");
    var file = folder.resolve("kept.wav");
    await(() -> Files.exists(file), "the recording is complete");
    assertThat(Audio.read(file).length()).isGreaterThan(Duration.ofMillis(500));

    var late = node("n2", 21_002).open();
    late.attach(2, "n1");
    assertThat(late.event(Event.DIALOG_EXIT).value(Names.SEQUENCE)).isEqualTo("1");
    assertThat(late.event(Names.GONE_EVENT).value(Names.REASON)).contains("n1 was silent");
    await(() -> server.figures().getLingering() == 0, "what nobody acknowledges is forgotten");
  }

  @Test
  @DisplayName("a leg of base MSML whose events nobody answers is released, too")
  void base() throws Exception {
    var node = node("n1", 21_001);
    var call = node.leg("call-1", phone());
    assertThat(
            node.ask(call, start("conn:call-1", "one", tone(700, 600, 1), Moml.Exit.of("play.end")))
                .isOk())
        .isTrue();
    node.close();
    assertThat(server.figures().getLegs()).isOne();
    await(() -> server.figures().getLegs() == 0, "the leg is released");
  }
}
