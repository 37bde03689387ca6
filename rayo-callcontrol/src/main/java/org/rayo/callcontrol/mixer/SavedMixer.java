// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.mixer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.call.Pending;
import org.rayo.callcontrol.join.Joins;
import org.rayo.callcontrol.join.PendingJoinsCodec;
import org.rayo.callcontrol.keep.Backlog;
import org.rayo.callcontrol.keep.RequestCodec;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.snapshot.FieldReader;
import org.rayo.callcontrol.snapshot.SnapshotException;

/**
 * A mixer as a survivor of its node finds it: version 2 of the snapshot, which has the fields of
 * version 1 for what is settled, and adds what is under way.
 *
 * <pre>
 * 40 pending joins, see {@link PendingJoinsCodec}  41 command without an answer*
 * 42 speaking call*  43 stage (1 opening, 2 open, 3 closing)  45 backlog, see {@link Backlog}
 * </pre>
 *
 * @param joins pending ones included
 * @param unanswered commands to and for components
 * @param speaking of whom the listeners know that they speak
 */
public record SavedMixer(
    MixerSnapshot settled,
    Joins joins,
    List<ClientRequest> unanswered,
    Set<CallId> speaking,
    Stage stage,
    Backlog backlog) {
  /** Of the stored form. */
  public static final int VERSION = 2;

  /** The numbers are part of the stored form. */
  public enum Stage {
    OPENING(1),
    OPEN(2),
    CLOSING(3);

    private final int number;

    Stage(int number) {
      this.number = number;
    }
  }

  public SavedMixer {
    unanswered = List.copyOf(unanswered);
    speaking = Set.copyOf(speaking);
  }

  static SavedMixer of(MixerState state, Backlog backlog) {
    var facts = state.facts();
    return new SavedMixer(
        MixerSnapshot.whole(state),
        facts.joins(),
        Pending.of(facts.components()),
        facts.speaking(),
        switch (state) {
          case MixerState.Opening _ -> Stage.OPENING;
          case MixerState.Open _ -> Stage.OPEN;
          case MixerState.Closing _ -> Stage.CLOSING;
          case MixerState.Absent _ ->
              throw new SnapshotException("There is nothing to save of a mixer that is absent");
        },
        backlog);
  }

  /** The state from which a survivor goes on, without what waits for an answer. */
  public MixerState toState() {
    var facts = settled.toState().facts().with(joins).speaking(speaking);
    return switch (stage) {
      case OPENING -> new MixerState.Opening(facts);
      case OPEN -> new MixerState.Open(facts);
      case CLOSING -> new MixerState.Closing(facts, List.of());
    };
  }

  public byte[] encode() {
    var out = MixerSnapshotCodec.writer(settled, VERSION);
    out.message(40, m -> PendingJoinsCodec.write(joins, m));
    unanswered.forEach(request -> out.message(41, m -> RequestCodec.write(request, m)));
    return out.texts(42, speaking).number(43, stage.number).message(45, backlog::write).toBytes();
  }

  /**
   * Reads this version and the one before.
   *
   * @throws SnapshotException when these bytes are not a snapshot, or of a newer version
   */
  public static SavedMixer decode(byte[] bytes) {
    var in = new FieldReader(bytes);
    var settled = MixerSnapshotCodec.read(in, VERSION);
    try {
      return decode(settled, in);
    } catch (IllegalArgumentException e) {
      throw new SnapshotException("The snapshot holds an impossible value", e);
    }
  }

  private static SavedMixer decode(MixerSnapshot settled, FieldReader in) {
    var joins = settled.joins();
    for (var pending : in.messages(40)) {
      joins = PendingJoinsCodec.read(joins, pending);
    }
    var speaking = new HashSet<CallId>();
    in.texts(42).forEach(call -> speaking.add(new CallId(call)));
    var backlogs = in.messages(45);
    return new SavedMixer(
        settled,
        joins,
        in.messages(41).stream().map(RequestCodec::read).toList(),
        speaking,
        stage(in.optionalNumber(43)),
        backlogs.isEmpty()
            ? Backlog.NONE
            : Backlog.read(settled.identity().id(), backlogs.getLast()));
  }

  /** Version 1 is of open mixers alone. */
  private static Stage stage(@Nullable Long number) {
    for (var stage : Stage.values()) {
      if (number != null && stage.number == number) {
        return stage;
      }
    }
    if (number != null) {
      throw new SnapshotException("The snapshot is of an unknown stage " + number);
    }
    return Stage.OPEN;
  }
}
