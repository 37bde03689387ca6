// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.msml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code <result>}: the outcome of one transaction.
 *
 * @param response see {@link Code}
 * @param mark of the last element that was executed
 * @param description with a failure
 * @param parts what the elements returned, in order
 */
public record Result(
    int response, @Nullable String mark, @Nullable String description, List<Part> parts)
    implements Msml {
  /** What one element returned. */
  public sealed interface Part {}

  /** An identifier that the media server has made, or taken: {@code conf:name}. */
  public record ConfId(String id) implements Part {}

  /** {@code conn:tag/dialog:name}. */
  public record DialogId(String id) implements Part {}

  /**
   * One object; without states when only identifiers were asked for.
   *
   * @param target {@code conn:tag} or {@code conf:name}
   */
  public record Audited(String target, List<State> states) implements Part {
    public Audited {
      states = List.copyOf(states);
    }
  }

  /** {@code x:attached}: the objects that are attached now, with their last event numbers. */
  public record Attached(List<Seen> objects) implements Part {
    public Attached {
      objects = List.copyOf(objects);
    }
  }

  /**
   * {@code x:leased}.
   *
   * @param holder the node that has the lease
   */
  public record Leased(boolean granted, String holder) implements Part {}

  /** {@code x:sdp}: an offer or answer of the media server. */
  public record Sdp(String sdp) implements Part {}

  public Result {
    parts = List.copyOf(parts);
  }

  public static Result ok(@Nullable String mark, List<Part> parts) {
    return new Result(Code.OK.number(), mark, null, parts);
  }

  public static Result failed(MsmlException refusal, @Nullable String mark, List<Part> parts) {
    return new Result(refusal.code().number(), mark, refusal.getMessage(), parts);
  }

  public boolean isOk() {
    return response >= 200 && response < 300;
  }

  /** The parts of one kind. */
  public <T extends Part> List<T> parts(Class<T> type) {
    List<T> found = new ArrayList<>();
    for (var part : parts) {
      if (type.isInstance(part)) {
        found.add(type.cast(part));
      }
    }
    return found;
  }
}
