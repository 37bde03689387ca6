// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.msml;

import java.util.List;
import java.util.Locale;

/** What one {@code <msml>} document holds (RFC 5707 section 7.1). */
public sealed interface Msml permits Msml.Requests, Result, Event {
  /** The content type that we send. */
  String CONTENT_TYPE = "application/msml+xml";

  /** Namespace of our package; its elements have the prefix {@code x} here. */
  String EXTENSION = "urn:rayo:msml:1";

  /** A transaction: executed in order until one fails; what was done stays. */
  record Requests(List<Request> requests) implements Msml {
    public Requests {
      requests = List.copyOf(requests);
    }

    public static Requests of(Request... requests) {
      return new Requests(List.of(requests));
    }
  }

  /** Whether a body of this type is MSML: the name in use, the registered one, or any XML. */
  static boolean isContentType(String type) {
    var name = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return switch (name) {
      case CONTENT_TYPE, "application/vnd.radisys.msml+xml", "application/xml" -> true;
      default -> false;
    };
  }
}
