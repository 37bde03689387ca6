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
import org.rayo.callcontrol.MixerView;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.CommandResult;
import org.rayo.callcontrol.port.Direction;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.MixerEvent;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.jid.Jid;
import org.rayo.testkit.fake.CallControlRig;
import org.rayo.testkit.fake.RecordingGateway;
import org.rayo.testkit.fake.RecordingGateway.Event;
import org.rayo.testkit.fake.RecordingGateway.Message;
import org.rayo.testkit.fake.RecordingGateway.Reply;

/** What holds of calls, mixers and components whatever happens in whatever order. */
final class WorldTruths {
  private WorldTruths() {}

  /** Each command has one reply. */
  static void oneReplyEach(RecordingGateway gateway, List<ClientRequest> requests) {
    Map<ClientRequest, Integer> count = new HashMap<>();
    gateway.replies().forEach(r -> count.merge(r.request(), 1, Integer::sum));
    for (var request : requests) {
      assertThat(count.getOrDefault(request, 0)).as("replies to " + request.id()).isEqualTo(1);
    }
    assertThat(count).hasSameSizeAs(Set.copyOf(requests));
  }

  /** Calls, mixers and media are of one mind, once all has settled. */
  static void agree(CallControlRig rig) {
    Map<String, Set<String>> joins = new HashMap<>();
    Set<String> silent = new HashSet<>();
    for (var call : rig.service().calls()) {
      joins.put(zone(call) + "/" + call.id(), names(zone(call), call.joins()));
      if (call.direction() == Direction.OUTBOUND && !call.state().equals("answered")) {
        silent.add(zone(call) + "/" + call.id());
      }
    }
    for (MixerView mixer : rig.service().mixers()) {
      joins.put(mixer.id(), names(mixer.zone(), mixer.parties()));
    }
    Set<Set<String>> pairs = new HashSet<>();
    joins.forEach(
        (party, peers) -> {
          for (var peer : peers) {
            pairs.add(Set.of(party, peer));
            if (!silent.contains(party)) {
              assertThat(joins.getOrDefault(peer, Set.of()))
                  .as(peer + " is joined to " + party + " as that is to it")
                  .contains(party);
            }
          }
        });
    assertThat(rig.media().joins()).as("joins of media").isEqualTo(pairs.size());
  }

  private static String zone(CallView call) {
    var controller = call.controller();
    return controller == null ? "nobody" : controller.bare().toString();
  }

  private static Set<String> names(String zone, List<String> names) {
    Set<String> all = new HashSet<>();
    names.forEach(name -> all.add(zone + "/" + name));
    return all;
  }

  /** Ref before events, one completion, nothing after the end, everything told in turn. */
  static void entitiesBehave(RecordingGateway gateway) {
    var calls = new CallsHeard();
    var mixers = new MixersHeard();
    for (Message message : gateway.messages()) {
      switch (message) {
        case Reply(var request, CommandResult.Created(var ref)) ->
            calls.introduce(Jid.parse(ref.uri().substring(5)), request.from());
        case Event event when calls.isMixer(event.from()) -> mixers.hear(event);
        case Event event -> calls.hear(event);
        case Reply _, RecordingGateway.Sent _, RecordingGateway.Text _ -> {}
      }
    }
    calls.everyComponentCompletes();
  }

  /** Calls and all components. */
  private static final class CallsHeard {
    private final Set<Jid> known = new HashSet<>();
    private final Set<String> running = new HashSet<>();
    private final Set<String> ended = new HashSet<>();
    private final Map<Jid, Set<CallEvent.Joined>> joins = new HashMap<>();

    /** Mixers of one name, in another zone or made later, have components of one name. */
    void introduce(Jid entity, Jid client) {
      known.add(entity);
      if (entity.resource() != null) {
        assertThat(running.add(entity + " " + client)).as("one component of a name").isTrue();
      }
    }

    boolean isMixer(Jid from) {
      return from.resource() == null && from.toString().startsWith("m");
    }

    void hear(Event event) {
      var from = event.from();
      var who = from.bare() + " " + event.to();
      assertThat(ended).as("nothing after end").doesNotContain(who);
      if (event.event() instanceof CallEvent.Offer) {
        known.add(from);
      }
      assertThat(known).as("ref before events").contains(from);
      var joined = joins.computeIfAbsent(from, _ -> new HashSet<>());
      switch (event.event()) {
        case Complete _ ->
            assertThat(running.remove(from + " " + event.to())).as("one completion").isTrue();
        case CallEvent.Joined now -> assertThat(joined.add(now)).as("joined once").isTrue();
        case CallEvent.Unjoined(var call, var mixer) -> {
          boolean was = joined.remove(new CallEvent.Joined(call, mixer));
          // The only way to tell that a join which came with a dial failed after the ref.
          assertThat(was || from.toString().startsWith("d")).as("unjoined after joined").isTrue();
        }
        case CallEvent.End _ -> {
          assertThat(joined).as("joins end before their call").isEmpty();
          ended.add(who);
        }
        default -> {}
      }
    }

    void everyComponentCompletes() {
      assertThat(running).as("without completion").isEmpty();
    }
  }

  /** What each listener of each mixer hears. */
  private static final class MixersHeard {
    private final Map<String, Set<Object>> told = new HashMap<>();

    void hear(Event event) {
      var who = event.from() + " " + event.to();
      if (event.event() instanceof MixerEvent.Opened) {
        told.put(who, new HashSet<>());
        return;
      }
      var facts = told.get(who);
      if (facts == null) {
        throw new AssertionError(who + " before it exists: " + event.event());
      }
      switch (event.event()) {
        case MixerEvent.Destroyed _ -> {
          assertThat(facts).as("joins and speakers end before their mixer").isEmpty();
          told.remove(who);
        }
        case CallEvent.Joined now -> assertThat(facts.add(now)).as("joined once").isTrue();
        case CallEvent.Unjoined(var call, var mixer) -> {
          facts.remove(new CallEvent.Joined(call, mixer));
          assertThat(facts)
              .as("speaks after it left")
              .doesNotContain(new MixerEvent.StartedSpeaking("" + call));
        }
        case MixerEvent.StartedSpeaking now -> assertThat(facts.add(now)).as("speaks").isTrue();
        case MixerEvent.StoppedSpeaking(var call) ->
            facts.remove(new MixerEvent.StartedSpeaking(call));
        default -> throw new AssertionError("not of a mixer: " + event.event());
      }
    }
  }
}
