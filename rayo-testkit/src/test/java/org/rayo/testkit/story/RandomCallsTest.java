// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.CommandResult;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.jid.Jid;
import org.rayo.testkit.fake.CallControlRig;
import org.rayo.testkit.fake.RecordingGateway;
import org.rayo.testkit.fake.RecordingGateway.Event;
import org.rayo.testkit.fake.RecordingGateway.Message;
import org.rayo.testkit.fake.RecordingGateway.Reply;

/** Whatever happens to a call in whatever order, some things always hold. */
@DisplayName("Random calls")
class RandomCallsTest {
  /** Of 25 commands, signals and media events each, three quarters of a million in all. */
  private static final int SEQUENCES = Integer.getInteger("rayo.random.sequences", 30_000);

  @Test
  @DisplayName(
      "T22 F01: one reply per command, ref before events, one completion, nothing after end")
  void invariants() {
    for (int seed = 0; seed < SEQUENCES; seed++) {
      var calls = new RandomCall(new Random(seed));
      try {
        calls.play();
        check(calls);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + calls.history(), e);
      }
    }
  }

  private static void check(RandomCall call) {
    var rig = call.rig();
    assertThat(rig.service().counters().get("internal-errors")).isZero();
    oneReplyEach(call);
    entitiesBehave(rig);
    // Whatever was left waiting: every deadline passes.
    assertThat(rig.isClean()).as("nothing is left").isTrue();
    assertThat(rig.media().closes(call.id())).as("closed at most once").isLessThanOrEqualTo(1);
  }

  private static void oneReplyEach(RandomCall call) {
    var count = new HashMap<ClientRequest, Integer>();
    call.rig().gateway().replies().forEach(r -> count.merge(r.request(), 1, Integer::sum));
    assertThat(count.keySet()).as("replies").containsExactlyInAnyOrderElementsOf(call.requests());
    assertThat(count.values()).as("one reply each").allMatch(n -> n == 1);
  }

  private static void entitiesBehave(CallControlRig rig) {
    Set<String> known = new HashSet<>();
    Set<String> completed = new HashSet<>();
    Set<String> ended = new HashSet<>();
    for (Message message : rig.gateway().messages()) {
      switch (message) {
        case Reply(_, CommandResult.Created(var ref)) -> known.add(ref.uri());
        case Reply _, RecordingGateway.Sent _, RecordingGateway.Text _ -> {}
        case Event(var from, var to, var event, _) -> {
          assertThat(ended).as("nothing after end").doesNotContain(from.bare() + " " + to);
          if (event instanceof CallEvent.Offer) {
            known.add("xmpp:" + from);
          }
          assertThat(known).as("ref before events").contains("xmpp:" + from);
          if (event instanceof Complete) {
            assertThat(completed.add(from.toString())).as("one completion").isTrue();
          }
          if (event instanceof CallEvent.End) {
            ended.add(from.bare() + " " + to);
          }
        }
      }
    }
    var components =
        known.stream().map(u -> Jid.parse(u.substring(5))).filter(j -> j.resource() != null);
    assertThat(completed)
        .as("every component completes")
        .containsExactlyInAnyOrderElementsOf(components.map(Jid::toString).toList());
  }

  @Test
  @DisplayName("reach every state, so that the checks mean something")
  void coverage() {
    var states = new HashSet<String>();
    for (int seed = 0; seed < 500; seed++) {
      var call = new RandomCall(new Random(seed));
      call.play();
      states.addAll(call.states());
    }
    assertThat(states)
        .contains(
            "offered",
            "accepted",
            "answering",
            "confirming",
            "preparing",
            "dialing",
            "ringing",
            "connecting",
            "answered",
            "ending");
  }
}
