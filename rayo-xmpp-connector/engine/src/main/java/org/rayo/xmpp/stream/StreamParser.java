// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.stream;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.rayo.xmpp.stream.StanzaTags.Unit;

/**
 * Turns the bytes of one stream into events, one at a time. A stream that is restarted (RFC 6120
 * section 4.3.3) gets a new parser. Not thread-safe.
 */
final class StreamParser {
  /**
   * After so many bytes the XML parser is replaced between two stanzas: its table of names only
   * grows, and names are the client's choice. Some 50,000 names fit, a few megabytes.
   */
  private static final int RECYCLE_AFTER = 256 * 1024;

  private final XmlGuard guard;

  /**
   * The beginning of a unit whose end has not come yet, no longer than the guard allows. The XML
   * parser gets whole units only: a CDATA section that was split in its end mark came out wrong.
   */
  private final ByteArrayOutputStream partial = new ByteArrayOutputStream();

  private StanzaBuilder builder = new StanzaBuilder();
  private @Nullable StreamHeader header;
  private int fed;
  private int consumed;

  StreamParser(XmlLimits limits) {
    guard = new XmlGuard(limits);
  }

  /**
   * Reads up to the end of the next event. {@link #consumed} tells how far that was.
   *
   * @return null where the bytes end within a stanza; then all of them were consumed
   */
  @Nullable StreamEvent read(byte[] bytes, int from, int end) throws StreamViolation {
    int unitEnd = guard.scan(bytes, from, end);
    consumed = unitEnd;
    var unit = guard.lastUnit();
    if (unit == Unit.NONE) {
      if (guard.withinUnit()) {
        partial.write(bytes, from, unitEnd - from);
      }
      return null;
    }
    if (partial.size() == 0) {
      feed(bytes, from, unitEnd);
    } else {
      partial.write(bytes, from, unitEnd - from);
      feed(partial.toByteArray(), 0, partial.size());
      partial.reset();
    }
    return event(unit);
  }

  private void feed(byte[] bytes, int from, int end) throws StreamViolation {
    fed += end - from;
    builder.feed(bytes, from, end);
  }

  private @Nullable StreamEvent event(Unit unit) throws StreamViolation {
    return switch (unit) {
      case NONE -> null;
      case HEADER -> {
        header = builder.takeHeader();
        yield new StreamEvent.Opened(header);
      }
      case STANZA -> {
        var element = builder.takeElement();
        recycle();
        yield new StreamEvent.Received(element);
      }
      case STREAM -> {
        builder.expectEnd();
        yield new StreamEvent.Closed();
      }
    };
  }

  /** Index after the last byte that the last read looked at. */
  int consumed() {
    return consumed;
  }

  void close() {
    builder.close();
  }

  private void recycle() throws StreamViolation {
    if (fed < RECYCLE_AFTER || header == null) {
      return;
    }
    fed = 0;
    builder.close();
    builder = new StanzaBuilder();
    var opening = header.reopened().getBytes(StandardCharsets.UTF_8);
    builder.feed(opening, 0, opening.length);
    builder.takeHeader();
  }
}
