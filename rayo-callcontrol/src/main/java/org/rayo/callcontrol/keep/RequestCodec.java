// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.keep;

import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.snapshot.FieldReader;
import org.rayo.callcontrol.snapshot.FieldWriter;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xml.XmlElement;

/**
 * The stored form of a command that waits for its answer. Of its payload only the name is kept: it
 * decides the dialect of the answer, and what else was in it the client knows.
 *
 * <pre>1 from  2 to  3 id  4 namespace  5 name of the payload</pre>
 */
public final class RequestCodec {
  private RequestCodec() {}

  public static void write(ClientRequest request, FieldWriter out) {
    out.text(1, request.from().toString())
        .text(2, request.to().toString())
        .text(3, request.id())
        .text(4, request.payload().namespace())
        .text(5, request.payload().name());
  }

  /**
   * @throws IllegalArgumentException for an impossible value
   */
  public static ClientRequest read(FieldReader in) {
    return new ClientRequest(
        Jid.parse(in.text(1)),
        Jid.parse(in.text(2)),
        in.text(3),
        XmlElement.of(in.text(4), in.text(5)).build());
  }
}
