// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xep0327;

import static org.rayo.protocol.xml.Namespaces.RAYO_EXT;
import static org.rayo.protocol.xml.Namespaces.RAYO_RECORD_COMPLETE;

import org.rayo.protocol.codec.ElementCodec;
import org.rayo.protocol.codec.ElementCursor;
import org.rayo.protocol.codec.RefusedException;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.xml.XmlElement;

/** {@code <complete/>}: the reason first, because clients take the first child as the reason. */
final class CompleteCodec extends ElementCodec<Complete> {
  private final RecordingCodec recordings = new RecordingCodec();

  CompleteCodec() {
    super(Complete.class, RAYO_EXT, "complete");
  }

  @Override
  public Complete read(ElementCursor in) {
    var recording =
        in.children(RAYO_RECORD_COMPLETE, "recording").stream()
            .findFirst()
            .map(e -> recordings.read(new ElementCursor(e)))
            .orElse(null);
    var fax = FaxResults.read(in);
    var reason =
        in.nextChild()
            .orElseThrow(() -> RefusedException.badRequest("<complete/> without a reason"));
    return new Complete(
        CompleteReasons.read(reason)
            .orElseThrow(() -> RefusedException.unsupported("<complete/> with an unknown reason")),
        recording,
        fax);
  }

  @Override
  public void write(Complete complete, XmlElement.Builder out) {
    out.child(CompleteReasons.write(complete.reason()));
    if (complete.recording() != null) {
      out.child(recordings.write(complete.recording()));
    }
    if (complete.fax() != null) {
      FaxResults.write(complete.fax()).forEach(out::child);
    }
  }
}
