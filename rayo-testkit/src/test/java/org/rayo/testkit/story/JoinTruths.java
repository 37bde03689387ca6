// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rayo.callcontrol.CallView;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.Direction;
import org.rayo.protocol.core.CallEvent;
import org.rayo.testkit.fake.CallControlRig;
import org.rayo.testkit.fake.RecordingGateway.Event;

/** What holds of joins whatever happens in whatever order. */
final class JoinTruths {
  private JoinTruths() {}

  /** Each command has one reply. */
  static void oneReplyEach(CallControlRig rig, List<ClientRequest> requests) {
    for (var request : requests) {
      assertThat(rig.gateway().repliesTo(request)).as("replies to " + request.id()).hasSize(1);
    }
  }

  /** All parties and media are of one mind, once all has settled. */
  static void agree(CallControlRig rig) {
    Map<String, Set<String>> joins = new HashMap<>();
    for (var call : rig.service().calls()) {
      joins.put(call.id(), new HashSet<>(call.joins()));
    }
    Set<Set<String>> pairs = new HashSet<>();
    for (var call : rig.service().calls()) {
      for (var other : call.joins()) {
        pairs.add(Set.of(call.id(), other));
        if (announces(call)) {
          assertThat(joins.getOrDefault(other, Set.of()))
              .as(other + " is joined to " + call.id() + " as that is to it")
              .contains(call.id());
        }
      }
    }
    assertThat(rig.media().joins()).as("joins of media").isEqualTo(pairs.size());
  }

  /** Joins of a dial are told of when it is answered. */
  private static boolean announces(CallView call) {
    return call.direction() == Direction.INBOUND || call.state().equals("answered");
  }

  /** Who was told that a join began is told of its end, once. */
  static void balanced(CallControlRig rig) {
    Map<String, Set<String>> told = new HashMap<>();
    Set<String> unasked = new HashSet<>();
    for (var event : rig.gateway().events()) {
      switch (event.event()) {
        case CallEvent.Joined joined ->
            assertThat(of(told, event).add(joined.callUri())).as("joined once").isTrue();
        case CallEvent.Unjoined unjoined ->
            assertThat(of(told, event).remove(unjoined.callUri()) || failed(unasked, event))
                .as("unjoined " + unjoined.callUri() + " after joined")
                .isTrue();
        case CallEvent.End _ ->
            assertThat(of(told, event)).as("every join ends before its call").isEmpty();
        default -> {}
      }
    }
    for (var call : rig.service().calls().stream().filter(JoinTruths::announces).toList()) {
      var jid = CallControlRig.jid(new CallId(call.id())).toString();
      assertThat(told.getOrDefault(jid, Set.of())).as("told of").hasSameSizeAs(call.joins());
    }
  }

  /** The only way to tell that a join which came with a dial failed after the ref, once. */
  private static boolean failed(Set<String> before, Event event) {
    var call = event.from().toString();
    return call.startsWith("d") && before.add(call);
  }

  private static Set<String> of(Map<String, Set<String>> told, Event event) {
    return told.computeIfAbsent(event.from().toString(), _ -> new HashSet<>());
  }

  /** Whether a call is there, and not on its way out. */
  static boolean lives(CallControlRig rig, CallId call) {
    return rig.service()
        .call(call.value())
        .map(CallView::state)
        .filter("answered"::equals)
        .isPresent();
  }
}
