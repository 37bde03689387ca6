// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import javax.media.mscontrol.MsControlException;
import org.rayo.media.driver.ext.MediaAdoption;

/** Something of another process that is becoming ours. */
record Adoption(EngineSession session, EngineParty container, Engines.Found found)
    implements MediaAdoption.Adopted {
  @Override
  public void complete() throws MsControlException {
    Refusals.translate(
        () -> {
          found.complete();
          return found;
        });
  }
}
