// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.fax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a fax leaves beside its reason.
 *
 * @param received the document that came, also after a failure when a part of it came; null when
 *     nothing was received
 * @param metadata in the order in which it was written
 */
public record FaxResult(@Nullable Received received, List<Metadata> metadata) {
  public FaxResult {
    metadata = List.copyOf(metadata);
  }

  /**
   * A received document (XEP-0342 section 6.5).
   *
   * @param url where the client can fetch it
   * @param resolution width and height in pixels, as MxN
   * @param sizeBytes of the file
   */
  public record Received(String url, String resolution, int pages, long sizeBytes) {}

  /** One figure of the transmission, such as fax-transfer-rate. */
  public record Metadata(String name, String value) {}
}
