// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.mixer;

import java.util.List;
import java.util.Set;
import org.rayo.callcontrol.component.ComponentPart;
import org.rayo.callcontrol.component.Components;
import org.rayo.callcontrol.join.Joins;

/**
 * What survives the node of an open mixer: facts alone. What waits for an answer from media or from
 * another party is not in it, because the answer would go to a dead node.
 *
 * @param joins that are in force
 * @param components that have a ref
 * @param last number of the latest component or command
 * @param limit components at a time
 * @param recordings URIs that completed recordings left
 */
public record MixerSnapshot(
    MixerIdentity identity,
    Joins joins,
    Audience audience,
    List<ComponentPart> components,
    int last,
    int limit,
    List<String> recordings) {
  public MixerSnapshot {
    components = List.copyOf(components);
    recordings = List.copyOf(recordings);
  }

  static MixerSnapshot of(MixerState state) {
    var joins = state.facts().joins().settled();
    return of(state.facts(), joins, state.facts().audience().withParties(joins.byParty().keySet()));
  }

  /** With parties that are not settled in the audience. */
  static MixerSnapshot whole(MixerState state) {
    return of(state.facts(), state.facts().joins().settled(), state.facts().audience());
  }

  private static MixerSnapshot of(MixerFacts facts, Joins joins, Audience audience) {
    var components = facts.components();
    return new MixerSnapshot(
        facts.identity(),
        joins,
        audience,
        ComponentPart.of(components),
        components.last(),
        components.limit(),
        components.recordings());
  }

  /** The state from which a survivor goes on; who speaks it hears from media again. */
  public MixerState.Open toState() {
    var all = new Components(ComponentPart.toStates(components), last, limit, recordings);
    return new MixerState.Open(new MixerFacts(identity, joins, audience, all, Set.of()));
  }

  public byte[] encode() {
    return MixerSnapshotCodec.encode(this);
  }

  /**
   * @throws org.rayo.callcontrol.snapshot.SnapshotException when these bytes are not a snapshot, or
   *     of a newer version than this one knows
   */
  public static MixerSnapshot decode(byte[] bytes) {
    return MixerSnapshotCodec.decode(bytes);
  }
}
