// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.fax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.core.ComponentStart;

/** Starts a fax machine on a call. */
public sealed interface FaxStart extends ComponentStart {
  /** Waits for a fax. */
  record Receive() implements FaxStart {}

  /**
   * Sends documents, one after the other.
   *
   * @param documents at least one
   */
  record Send(List<Document> documents) implements FaxStart {
    public Send {
      documents = List.copyOf(documents);
      if (documents.isEmpty()) {
        throw new IllegalArgumentException("a fax needs a document");
      }
    }
  }

  /**
   * A document to send (XEP-0342 section 6.3).
   *
   * @param url of a TIFF image, http or https
   * @param identity the number from which it appears to come, or null
   * @param header the line on top of each page, or null
   * @param pages empty means all
   */
  record Document(
      String url, @Nullable String identity, @Nullable String header, List<Pages> pages) {
    public Document {
      pages = List.copyOf(pages);
    }
  }

  /**
   * A range of pages, counted from 1.
   *
   * @param last not less than first
   */
  record Pages(int first, int last) {
    public Pages {
      if (first < 1 || last < first) {
        throw new IllegalArgumentException("no such pages: %d-%d".formatted(first, last));
      }
    }
  }
}
