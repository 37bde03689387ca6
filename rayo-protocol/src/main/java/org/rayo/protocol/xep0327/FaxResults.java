// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xep0327;

import static org.rayo.protocol.xml.Namespaces.RAYO_FAX_COMPLETE;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.codec.ElementCursor;
import org.rayo.protocol.fax.FaxResult;
import org.rayo.protocol.fax.FaxResult.Metadata;
import org.rayo.protocol.fax.FaxResult.Received;
import org.rayo.protocol.xml.XmlElement;

/** {@code <fax/>} and {@code <metadata/>}, which stand beside the reason of a completed fax. */
final class FaxResults {
  private static final String FAX = "fax";
  private static final String METADATA = "metadata";

  private FaxResults() {}

  /** Takes them out of {@code <complete/>}; null when there are none. */
  static @Nullable FaxResult read(ElementCursor in) {
    var received =
        in.children(RAYO_FAX_COMPLETE, FAX).stream()
            .findFirst()
            .map(e -> received(new ElementCursor(e)));
    var metadata =
        in.children(RAYO_FAX_COMPLETE, METADATA).stream()
            .map(e -> metadata(new ElementCursor(e)))
            .toList();
    return received.isEmpty() && metadata.isEmpty()
        ? null
        : new FaxResult(received.orElse(null), metadata);
  }

  private static Received received(ElementCursor in) {
    return new Received(
        in.requiredUri("url"), in.required("resolution"), in.count("pages", 0), in.size("size"));
  }

  private static Metadata metadata(ElementCursor in) {
    var name = in.required("name");
    var value = in.optional("value");
    return new Metadata(name, value == null ? "" : value);
  }

  static List<XmlElement> write(FaxResult result) {
    var written = new ArrayList<XmlElement>();
    var received = result.received();
    if (received != null) {
      written.add(
          XmlElement.of(RAYO_FAX_COMPLETE, FAX)
              .attribute("url", received.url())
              .attribute("resolution", received.resolution())
              .attribute("pages", received.pages())
              .attribute("size", received.sizeBytes())
              .build());
    }
    for (var metadata : result.metadata()) {
      written.add(
          XmlElement.of(RAYO_FAX_COMPLETE, METADATA)
              .attribute("name", metadata.name())
              .attribute("value", metadata.value())
              .build());
    }
    return written;
  }
}
