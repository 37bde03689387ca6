// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.port;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.core.EndReason;

/** Takes the call detail record of each ended call. Does not block. */
@FunctionalInterface
public interface CallRecords {
  void ended(CallDetailRecord callDetailRecord);

  /**
   * One ended call.
   *
   * @param answered null when it never was
   * @param platformCode SIP status where there is one
   * @param controller full JID of the definitive controlling party, null when there was none
   * @param recordings URIs
   */
  record CallDetailRecord(
      CallId call,
      @Nullable String sipCallId,
      Direction direction,
      String from,
      String to,
      Instant started,
      @Nullable Instant answered,
      Instant ended,
      EndReason reason,
      @Nullable String platformCode,
      @Nullable String controller,
      List<String> recordings) {}
}
