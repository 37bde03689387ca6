// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import static org.rayo.testkit.story.Replies.ACCEPT;
import static org.rayo.testkit.story.Replies.ANSWER;
import static org.rayo.testkit.story.Replies.DECLINE;
import static org.rayo.testkit.story.Replies.HANGUP;

import java.util.List;
import java.util.Random;
import org.rayo.callcontrol.port.CallId;
import org.rayo.protocol.core.CallCommand;
import org.rayo.protocol.core.CallCommand.Join;
import org.rayo.protocol.core.CallCommand.Unjoin;
import org.rayo.protocol.core.RayoCommand;
import org.rayo.protocol.ext.Stop;
import org.rayo.protocol.input.Input;
import org.rayo.protocol.output.Output;
import org.rayo.protocol.output.OutputCommand;
import org.rayo.protocol.record.RecordCommand;
import org.rayo.protocol.record.RecordMedia;

/** Commands by chance: likely ones more often. */
record RandomCommands(Random random) {
  private static final Output OUTPUT = Output.of(new Output.Document.Remote("http://a.test/a.wav"));

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  /** To a call. */
  RayoCommand toCall(List<CallId> calls, List<String> mixers) {
    return switch (random.nextInt(24)) {
      case 0, 1, 2, 3 -> join(any(calls));
      case 4, 5, 6 -> join(any(mixers));
      case 7, 8 -> unjoin(calls, mixers);
      case 9, 10, 11 -> component();
      case 12 -> random.nextInt(3) == 0 ? HANGUP : ANSWER;
      case 13 -> new CallCommand.Hold();
      case 14 -> new CallCommand.Unhold();
      case 15 -> random.nextBoolean() ? new CallCommand.Mute() : new CallCommand.Unmute();
      case 16, 17 -> new CallCommand.Dtmf("12");
      case 18 -> new CallCommand.Redirect("sip:x@y", List.of());
      case 19 -> random.nextBoolean() ? ACCEPT : random.nextInt(3) == 0 ? DECLINE : ANSWER;
      case 20 -> join(new CallId("nobody"));
      case 21 -> new Stop();
      default -> ANSWER;
    };
  }

  /** To a mixer. */
  RayoCommand toMixer(List<CallId> calls, List<String> mixers) {
    return switch (random.nextInt(8)) {
      case 0, 1 -> join(any(calls));
      case 2 -> join(any(mixers));
      case 3, 4 -> unjoin(calls, mixers);
      case 5 -> HANGUP;
      default -> component();
    };
  }

  /** To a component of anything. */
  RayoCommand toComponent() {
    return switch (random.nextInt(5)) {
      case 0 -> new OutputCommand.Pause();
      case 1 -> new RecordCommand.Pause();
      default -> new Stop();
    };
  }

  RayoCommand component() {
    return switch (random.nextInt(3)) {
      case 0 -> Input.dtmf("<grammar/>");
      case 1 -> RecordMedia.wav();
      default -> OUTPUT;
    };
  }

  Join join(CallId peer) {
    return new Join(JoinRig.uri(peer), null, direction(), Join.Media.BRIDGE);
  }

  Join join(String mixer) {
    return new Join(null, mixer, direction(), Join.Media.BRIDGE);
  }

  private Join.Direction direction() {
    return any(List.of(Join.Direction.values()));
  }

  private Unjoin unjoin(List<CallId> calls, List<String> mixers) {
    return switch (random.nextInt(5)) {
      case 0 -> new Unjoin(null, null);
      case 1, 2 -> JoinRig.unjoin(any(calls));
      default -> new Unjoin(null, any(mixers));
    };
  }
}
