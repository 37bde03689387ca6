// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.component.ComponentPart;
import org.rayo.callcontrol.component.Components;
import org.rayo.callcontrol.control.Control;
import org.rayo.callcontrol.control.OfferPolicy;
import org.rayo.callcontrol.join.Joins;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.snapshot.SnapshotException;

/**
 * What survives the node of a call: facts alone, of a stable state. What waits for an answer from
 * media or signalling is not in it, because the answer would go to a dead node.
 *
 * @param components that have a ref
 * @param last number of the latest component or command
 * @param limit components at a time
 * @param recordings URIs that completed recordings left
 * @param terms null in the stages that have no use for them any more
 * @param joins that are in force
 * @param held whether the other party is on hold
 * @param muted whether nobody hears the other party
 * @param keyEvents whether the controlling party is told about keys
 * @param replaces the call that ends when this one is answered, or null
 */
public record CallSnapshot(
    Stage stage,
    CallIdentity identity,
    Control control,
    List<ComponentPart> components,
    int last,
    int limit,
    List<String> recordings,
    Joins joins,
    MediaLeg leg,
    @Nullable Instant answered,
    @Nullable OfferTerms terms,
    boolean held,
    boolean muted,
    boolean keyEvents,
    @Nullable CallId replaces) {
  public CallSnapshot {
    components = List.copyOf(components);
    recordings = List.copyOf(recordings);
  }

  /**
   * The numbers are part of the stored form. From {@link #DIALING} on only {@link SavedCall} has
   * them.
   */
  public enum Stage {
    OFFERED(1),
    ACCEPTED(2),
    RINGING(3),
    ANSWERED(4),
    QUEUED(5),
    DIALING(6),
    ANSWERING(7),
    CONFIRMING(8),
    CONNECTING(9),
    ENDING(10),
    ENDED(11);

    final int number;

    Stage(int number) {
      this.number = number;
    }
  }

  /**
   * @throws IllegalArgumentException when the state is not a stable one
   */
  public static CallSnapshot of(CallState state) {
    var stage =
        switch (state) {
          case Queued _ -> Stage.QUEUED;
          case Offered _ -> Stage.OFFERED;
          case Accepted _ -> Stage.ACCEPTED;
          case Ringing _ -> Stage.RINGING;
          case Answered _ -> Stage.ANSWERED;
          case NewState _,
              Answering _,
              Confirming _,
              Preparing _,
              Dialing _,
              Connecting _,
              Ending _,
              Ended _ ->
              throw new IllegalArgumentException(state.label() + " is not a stable state");
        };
    return of(state, stage);
  }

  static CallSnapshot of(CallState state, Stage stage) {
    var facts = state.facts();
    var components = facts.components();
    return new CallSnapshot(
        stage,
        facts.identity(),
        facts.control(),
        ComponentPart.of(components),
        components.last(),
        components.limit(),
        components.recordings(),
        facts.joins().settled(),
        facts.leg(),
        facts.answered(),
        terms(state),
        facts.session().held(),
        facts.session().muted(),
        facts.session().keyEvents(),
        facts.session().replaces());
  }

  private static @Nullable OfferTerms terms(CallState state) {
    return switch (state) {
      case Queued queued -> queued.terms();
      case Offered offered -> offered.terms();
      default -> null;
    };
  }

  /** The state from which a survivor goes on. */
  public LiveState toState() {
    var facts = toFacts();
    return switch (stage) {
      case QUEUED -> new Queued(facts, termsOrDefault(), false);
      case OFFERED -> new Offered(facts, termsOrDefault(), false);
      case ACCEPTED -> new Accepted(facts, null);
      case RINGING -> new Ringing(facts);
      case ANSWERED -> new Answered(facts, false);
      case DIALING, ANSWERING, CONFIRMING, CONNECTING, ENDING, ENDED ->
          throw new SnapshotException("This snapshot is not of a stable state: " + stage);
    };
  }

  CallFacts toFacts() {
    var all = new Components(ComponentPart.toStates(components), last, limit, recordings);
    var session = new Session(held, muted, keyEvents, 0, null, null, List.of(), Map.of(), replaces);
    return new CallFacts(identity, control, all, joins, leg, answered, session);
  }

  private OfferTerms termsOrDefault() {
    return terms == null ? new OfferTerms(null, OfferPolicy.DEFAULT, List.of(), List.of()) : terms;
  }

  public byte[] encode() {
    return SnapshotCodec.encode(this);
  }

  /**
   * @throws org.rayo.callcontrol.snapshot.SnapshotException when these bytes are not a snapshot, or
   *     of a newer version than this one knows
   */
  public static CallSnapshot decode(byte[] bytes) {
    return SnapshotCodec.decode(bytes);
  }
}
