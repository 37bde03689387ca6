// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.ext;

import org.jspecify.annotations.Nullable;
import org.rayo.protocol.cpa.Signal;
import org.rayo.protocol.fax.FaxReason;
import org.rayo.protocol.input.InputReason;
import org.rayo.protocol.output.OutputReason;
import org.rayo.protocol.record.RecordReason;

/** Why a component completed. */
public sealed interface CompleteReason
    permits CompleteReason.Stopped,
        CompleteReason.HungUp,
        CompleteReason.Failed,
        InputReason,
        OutputReason,
        RecordReason,
        FaxReason,
        Signal {
  /** By a stop command. */
  record Stopped() implements CompleteReason {}

  /** The call ended. */
  record HungUp() implements CompleteReason {}

  /**
   * The reason {@code error}.
   *
   * @param text says why, in words for a developer
   */
  record Failed(@Nullable String text) implements CompleteReason {}
}
