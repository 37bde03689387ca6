// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.call.CallSnapshot.Stage;
import org.rayo.callcontrol.effect.CallEffect.ToSignaling;
import org.rayo.callcontrol.join.Joins;
import org.rayo.callcontrol.join.PendingJoinsCodec;
import org.rayo.callcontrol.keep.Backlog;
import org.rayo.callcontrol.keep.MessageCodec;
import org.rayo.callcontrol.keep.RequestCodec;
import org.rayo.callcontrol.snapshot.FieldReader;
import org.rayo.callcontrol.snapshot.FieldWriter;
import org.rayo.callcontrol.snapshot.SnapshotException;
import org.rayo.protocol.core.CallEvent.End;
import org.rayo.protocol.core.EndReason;
import org.rayo.protocol.core.Header;

/**
 * A call as a survivor of its node finds it: version 2 of the snapshot, which has the fields of
 * version 1 for what is settled, and adds what is under way.
 *
 * <pre>
 * 40 pending joins, see {@link PendingJoinsCodec}  41 command without an answer*
 * 42 message without an answer*  43 header of the answer* {1 name  2 value}
 * 44 end {1 reason  2 platform code  3 header*  4 whether the dialog is over}
 * 45 backlog, see {@link Backlog}
 * </pre>
 *
 * @param joins pending ones included
 * @param headers for an answered event that is due
 * @param end null before the call begins to end
 * @param released whether the dialog is over
 */
public record SavedCall(
    CallSnapshot settled,
    Joins joins,
    Pending pending,
    List<Header> headers,
    @Nullable End end,
    boolean released,
    Backlog backlog) {
  /** Of the stored form. */
  public static final int VERSION = 2;

  public SavedCall {
    headers = List.copyOf(headers);
  }

  /** Null of a call that nobody but its first client's command knows of. */
  static @Nullable SavedCall of(CallState state, Backlog backlog) {
    var stage = stage(state);
    if (stage == null) {
      return null;
    }
    var headers = state instanceof Connecting connecting ? connecting.headers() : List.<Header>of();
    var end =
        switch (state) {
          case Ending ending -> ending.end();
          case Ended ended -> ended.end();
          case NewState _, LiveState _ -> null;
        };
    return new SavedCall(
        CallSnapshot.of(state, stage),
        state.facts().joins(),
        Pending.of(state),
        headers,
        end,
        state instanceof Ending ending && ending.released(),
        backlog);
  }

  private static @Nullable Stage stage(CallState state) {
    return switch (state) {
      case NewState _ -> null;
      case Queued _ -> Stage.QUEUED;
      case Offered _ -> Stage.OFFERED;
      case Accepted _ -> Stage.ACCEPTED;
      case Answering _ -> Stage.ANSWERING;
      case Confirming _ -> Stage.CONFIRMING;
      case Preparing _, Dialing _ -> Stage.DIALING;
      case Ringing _ -> Stage.RINGING;
      case Connecting _ -> Stage.CONNECTING;
      case Answered _ -> Stage.ANSWERED;
      case Ending _ -> Stage.ENDING;
      case Ended _ -> Stage.ENDED;
    };
  }

  /** Whether the state has something that is worth saving. */
  static boolean isSavable(CallState state) {
    return stage(state) != null;
  }

  /**
   * The state from which a survivor goes on, without what waits for an answer: {@link #pending}.
   * What an inbound call was about to do before the answer is not in it, because that call ends.
   */
  public CallState toState() {
    var facts = settled.toFacts().with(joins);
    return switch (settled.stage()) {
      case QUEUED, OFFERED, ACCEPTED, ANSWERING -> new Accepted(facts, null);
      case DIALING -> new Dialing(facts);
      case RINGING -> new Ringing(facts);
      case CONFIRMING -> new Confirming(facts);
      case CONNECTING -> new Connecting(facts, headers);
      case ANSWERED -> new Answered(facts, false);
      case ENDING ->
          new Ending(
              facts, known(end), released ? null : new ToSignaling.HangUp(List.of()), released);
      case ENDED -> new Ended(facts, known(end));
    };
  }

  private static End known(@Nullable End end) {
    return end == null ? new End(EndReason.ERROR, null, List.of()) : end;
  }

  public byte[] encode() {
    var out = SnapshotCodec.writer(settled, VERSION);
    out.message(40, m -> PendingJoinsCodec.write(joins, m));
    pending.requests().forEach(request -> out.message(41, m -> RequestCodec.write(request, m)));
    pending.texts().forEach(text -> out.text(42, MessageCodec.write(text)));
    headers.forEach(header -> out.message(43, m -> write(header, m)));
    if (end != null) {
      out.message(44, m -> write(end, released, m));
    }
    return out.message(45, backlog::write).toBytes();
  }

  private static void write(Header header, FieldWriter out) {
    out.text(1, header.name()).text(2, header.value());
  }

  private static void write(End end, boolean released, FieldWriter out) {
    out.text(1, end.reason().name()).text(2, end.platformCode());
    end.headers().forEach(header -> out.message(3, m -> write(header, m)));
    out.number(4, released ? 1 : 0);
  }

  /**
   * Reads this version and the one before.
   *
   * @throws SnapshotException when these bytes are not a snapshot, or of a newer version
   */
  public static SavedCall decode(byte[] bytes) {
    var in = new FieldReader(bytes);
    var settled = SnapshotCodec.read(in, VERSION);
    try {
      return decode(settled, in);
    } catch (IllegalArgumentException e) {
      throw new SnapshotException("The snapshot holds an impossible value", e);
    }
  }

  private static SavedCall decode(CallSnapshot settled, FieldReader in) {
    var joins = settled.joins();
    for (var pending : in.messages(40)) {
      joins = PendingJoinsCodec.read(joins, pending);
    }
    var ends = in.messages(44);
    var end = ends.isEmpty() ? null : ends.getLast();
    var backlogs = in.messages(45);
    return new SavedCall(
        settled,
        joins,
        new Pending(
            in.messages(41).stream().map(RequestCodec::read).toList(),
            in.texts(42).stream().map(MessageCodec::read).toList()),
        headers(in.messages(43)),
        end == null ? null : end(end),
        end != null && end.number(4) == 1,
        backlogs.isEmpty()
            ? Backlog.NONE
            : Backlog.read(settled.identity().id(), backlogs.getLast()));
  }

  private static List<Header> headers(List<FieldReader> in) {
    return in.stream().map(header -> new Header(header.text(1), header.text(2))).toList();
  }

  private static End end(FieldReader in) {
    return new End(EndReason.valueOf(in.text(1)), in.optionalText(2), headers(in.messages(3)));
  }
}
