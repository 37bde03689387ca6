// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.keep.Adoption;
import org.rayo.callcontrol.keep.Starts;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.SignalingInput;

/**
 * The time in which signalling and media look for their parts of a call that another node had. The
 * mailbox of the call rests meanwhile; what signalling says of its part is heard here all the same.
 */
final class CallResumption {
  private final CallId id;
  private final CallContext context;
  private volatile @Nullable Adoption adoption;

  CallResumption(CallId id, CallContext context) {
    this.id = id;
    this.context = context;
  }

  /**
   * Asks both.
   *
   * @param whole learns once what is there, on any thread
   */
  void begin(SavedCall call, Adoption.Whole whole) {
    var waiting = new Adoption(context.scheduler(), whole);
    adoption = waiting;
    if (call.released()) {
      waiting.dialog(false);
    } else {
      context.signaling().adopt(id);
    }
    if (hasMedia(call)) {
      context
          .media()
          .adopt(id, Starts.of(id, call.backlog(), call.settled().components()))
          .whenComplete((there, error) -> waiting.media(error == null && there));
    } else {
      waiting.media(true);
    }
  }

  private static boolean hasMedia(SavedCall call) {
    return switch (call.settled().leg()) {
      case MediaLeg.Unopened _, MediaLeg.Gone _ -> false;
      case MediaLeg.Opening _, MediaLeg.Offering _, MediaLeg.Completing _, MediaLeg.Open _ ->
          call.settled().stage() != CallSnapshot.Stage.ENDED;
    };
  }

  /** The dialog was found, or is over: what it had to say waits like everything else. */
  void heard(CallInput input) {
    var waiting = adoption;
    if (waiting == null || !(input instanceof CallInput.FromSignaling(var signal))) {
      return;
    }
    if (signal instanceof SignalingInput.Adopted) {
      waiting.dialog(true);
    } else if (EndingTransitions.isOver(signal)) {
      waiting.dialog(false);
    }
  }

  boolean isUnderWay() {
    return adoption != null;
  }

  /** The call goes on. */
  void over() {
    adoption = null;
  }
}
