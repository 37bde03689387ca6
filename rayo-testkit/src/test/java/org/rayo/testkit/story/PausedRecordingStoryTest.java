// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.testkit.fake.CallControlRig.jid;

import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.ComponentId;
import org.rayo.protocol.core.RayoCommand;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.record.RecordCommand;
import org.rayo.protocol.record.RecordMedia;
import org.rayo.testkit.fake.ClusterRig;

@DisplayName("A recording whose node dies")
class PausedRecordingStoryTest {
  private static final CallId CALL = new CallId("a");

  private final ClusterRig rig = new ClusterRig("one", "two");
  private final Jid juliet = rig.available("juliet@rayo.test/balcony");

  private void say(Jid to, RayoCommand command) {
    rig.post(juliet, to, CALL, command);
    rig.settle();
  }

  private RecordMedia survives(RecordCommand... commands) {
    rig.incoming("one", CALL.value());
    rig.settle();
    say(jid(CALL), Replies.ANSWER);
    say(jid(CALL), RecordMedia.wav());
    for (var command : commands) {
      say(jid(CALL).withResource("record-1"), command);
    }
    rig.node("one").dieAfter(0);
    rig.bury();
    var start = rig.media().adopted().get(new ComponentId(CALL, "record-1"));
    return (RecordMedia) Objects.requireNonNull(start);
  }

  @Test
  @DisplayName("M05 is still known to be paused")
  void paused() {
    assertThat(survives(new RecordCommand.Pause()))
        .isEqualTo(RecordMedia.wav().withStartPaused(true));
  }

  @Test
  @DisplayName("M05 goes on as it was resumed")
  void resumed() {
    assertThat(survives(new RecordCommand.Pause(), new RecordCommand.Resume()))
        .isEqualTo(RecordMedia.wav());
  }
}
