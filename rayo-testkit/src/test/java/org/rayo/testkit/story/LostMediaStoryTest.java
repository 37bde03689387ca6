// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.testkit.story.Replies.ANSWER;
import static org.rayo.testkit.story.Replies.DONE;
import static org.rayo.testkit.story.Replies.error;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.core.CallCommand;
import org.rayo.protocol.output.Output;
import org.rayo.testkit.fake.CallControlRig;

@DisplayName("When a media server is gone,")
class LostMediaStoryTest {
  private static final SessionDescription AGREED = new SessionDescription("v=0 agreed");

  private final MixerRig mixers = new MixerRig();
  private final CallControlRig rig = mixers.rig;

  private void lose(CallId call) {
    rig.media().lose(call);
    rig.settle();
  }

  private void agree(CallId call) {
    rig.signal(call, new SignalingInput.RenegotiationAnswered(AGREED));
  }

  private List<String> lines(CallId call) {
    return rig.signaling().lines(call);
  }

  @Test
  @DisplayName("an answered call gets media on another one by a re-INVITE, and nobody is told")
  void moves() {
    var call = mixers.answered(mixers.juliet);
    mixers.ask(call, Output.of(new Output.Document.Remote("http://a.test/a.wav")));
    mixers.ask(call, new CallCommand.Mute());
    int events = rig.gateway().events().size();
    lose(call);
    assertThat(rig.media().log()).endsWith("reopen SENDRECV");
    assertThat(lines(call)).endsWith("RE-INVITE");
    assertThat(error(mixers.ask(call, new CallCommand.Hold())))
        .isEqualTo("unexpected-request/wait");
    agree(call);
    assertThat(rig.media().log()).endsWith("complete v=0 agreed", "mute");
    assertThat(rig.gateway().events()).hasSize(events);
    assertThat(mixers.ask(call, new CallCommand.Unmute())).isEqualTo(DONE);
    assertThat(mixers.isCleanAfterAll()).isTrue();
  }

  @Test
  @DisplayName("a call on hold stays on hold")
  void held() {
    var call = mixers.answered(mixers.juliet);
    rig.send(mixers.juliet, CallControlRig.jid(call), new CallCommand.Hold());
    agree(call);
    lose(call);
    assertThat(rig.media().log()).endsWith("reopen SENDONLY");
    agree(call);
    assertThat(mixers.ask(call, new CallCommand.Hold())).as("it is held").isEqualTo(DONE);
  }

  @Test
  @DisplayName("calls and mixers are joined again, whichever of them was there, or is there first")
  void joins() {
    var first = mixers.in("m");
    var second = mixers.in("m");
    var mixer = MixerRig.id("m", mixers.juliet);
    lose(first);
    agree(first);
    assertThat(rig.media().joins()).isEqualTo(2);
    rig.media().lose(mixer);
    rig.settle();
    assertThat(rig.media().joins()).isEqualTo(2);
    lose(second);
    rig.media().lose(mixer);
    rig.settle();
    agree(second);
    assertThat(rig.media().joins()).isEqualTo(2);
    assertThat(mixers.isCleanAfterAll()).isTrue();
  }

  @Test
  @DisplayName("a call ends when the other party does not agree, or nothing takes its media")
  void refused() {
    var first = mixers.answered(mixers.juliet);
    lose(first);
    rig.signal(first, new SignalingInput.RenegotiationFailed(488));
    assertThat(lines(first)).endsWith("HANGUP");
    var second = mixers.answered(mixers.juliet);
    rig.media().beSilent();
    lose(second);
    rig.service()
        .media(
            second,
            new MediaInput.NegotiationFailed(
                MediaInput.NegotiationFailed.Cause.NO_RESOURCES, "No media server"));
    rig.settle();
    assertThat(lines(second)).endsWith("HANGUP");
  }

  @Test
  @DisplayName("a call that is not answered yet ends")
  void early() {
    var call = rig.incoming();
    rig.send(mixers.juliet, CallControlRig.jid(call), ANSWER);
    lose(call);
    assertThat(rig.media().parties()).isEmpty();
  }
}
