// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.dialog;

import java.util.Locale;
import org.rayo.media.msml.Moml;
import org.rayo.media.msml.MsmlException;

/** {@code <dtmfgen>}. What was handed over goes out: stopping does not call it back. */
final class KeysPrimitive extends Primitive {
  private final Moml.DtmfGen keys;

  KeysPrimitive(DialogRun dialog, Moml.DtmfGen keys) {
    super(dialog, "dtmfgen", keys.id());
    this.keys = keys;
  }

  @Override
  void begin() throws MsmlException {
    var leg = dialog().stage().leg();
    var digits = keys.digits().toUpperCase(Locale.ROOT);
    var length = Refusals.translate(() -> leg.sendDtmf(digits));
    dialog().stage().after(length, () -> end("dtmfgen.complete"));
  }

  private void end(String reason) {
    over(variables("dtmfgen.end", reason), keys.exit(), "dtmfgen.end");
  }

  @Override
  void receive(String event) {
    if (event.startsWith("terminate")) {
      end(stopReason());
    }
  }
}
