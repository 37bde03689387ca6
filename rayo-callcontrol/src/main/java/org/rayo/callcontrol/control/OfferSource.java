// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.control;

import java.util.Collection;
import org.rayo.protocol.jid.Jid;

/** Says whom to offer a call to next. Does not block; asked in the mailbox of the call. */
public interface OfferSource {
  /**
   * @param before who was offered the call already and is not asked again
   */
  OfferRound next(String calledUri, Collection<Jid> before);

  /** Whether a client wants to know which keys the other party of its calls presses. */
  boolean keyEvents(Jid client);
}
