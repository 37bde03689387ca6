// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.dialog;

import java.util.List;
import org.rayo.protocol.core.Header;

/**
 * What is said when a dialog is let go of because its call goes on at another node. A transaction
 * cannot change its node: a caller that nobody has answered gets 503, for which a proxy offers the
 * call to another node, and somebody who is called does not ring any longer. In a call that was
 * answered nothing is said.
 */
final class LettingGo {
  /** The front may offer the call to another node without waiting. */
  private static final List<Header> NOW = List.of(new Header("Retry-After", "0"));

  private LettingGo() {}

  static List<DialogEffect> of(DialogState state) {
    return switch (state) {
      case DialogState.Incoming _ -> List.of(new DialogEffect.Respond(503, null, NOW));
      case DialogState.Calling _, DialogState.Proceeding _ ->
          List.of(new DialogEffect.SendCancel(List.of()));
      case DialogState.Answering _,
          DialogState.Cancelling _,
          DialogState.Confirmed _,
          DialogState.Leaving _,
          DialogState.Ended _ ->
          List.of();
    };
  }
}
