// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.component;

import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.UnsupportedException;
import javax.media.mscontrol.WrongStateException;
import org.rayo.media.driver.ext.ResourceUnavailableException;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.protocol.error.StanzaError;

/** What a refusal of the media server is in XMPP (the error table of XEP-0327). */
public final class StanzaErrors {
  private StanzaErrors() {}

  public static StanzaError of(MsControlException refusal) {
    var message = refusal.getMessage();
    var text = message == null || message.isBlank() ? refusal.toString() : message;
    return switch (refusal) {
      case UnsupportedException _ -> StanzaError.unsupportedOption(text);
      case ResourceUnavailableException _ -> StanzaError.resourceConstraint(text);
      case WrongStateException _ -> StanzaError.unexpectedRequest(text);
      default -> StanzaError.badRequest(text);
    };
  }

  /** A defect of ours. */
  public static StanzaError internal() {
    return new StanzaError(
        StanzaCondition.INTERNAL_SERVER_ERROR, StanzaError.Type.WAIT, "The media server failed");
  }
}
