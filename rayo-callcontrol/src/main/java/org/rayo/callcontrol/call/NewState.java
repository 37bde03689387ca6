// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import java.util.List;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.protocol.core.Dial;
import org.rayo.protocol.core.Header;

/** A call before its first transition; no client knows it. */
public sealed interface NewState extends CallState {
  /**
   * An INVITE came. → {@link Offered}, or {@link Ended} when no client is there.
   *
   * @param headers for the offer
   */
  record Arriving(CallFacts facts, List<Header> headers) implements NewState {}

  /**
   * A dial command came. → {@link Preparing}, or {@link Arranging} first.
   *
   * @param request the command, answered by a ref when the call begins
   */
  record Requested(CallFacts facts, Dial dial, ClientRequest request) implements NewState {}

  /**
   * A dial command wants the call joined, and the other parties are asked first. All agree → {@link
   * Preparing}.
   */
  record Arranging(CallFacts facts, Dial dial, ClientRequest request) implements NewState {}
}
