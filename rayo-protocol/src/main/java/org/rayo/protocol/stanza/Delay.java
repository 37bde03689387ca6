// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.stanza;

import static org.rayo.protocol.xml.Namespaces.DELAY;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.rayo.protocol.xml.XmlElement;

/** When something happened (XEP-0203), to the millisecond: billing lives on it. */
public final class Delay {
  private static final String STAMP = "stamp";
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Delay() {}

  public static XmlElement write(Instant at) {
    return XmlElement.of(DELAY, "delay").attribute(STAMP, MILLIS.format(at)).build();
  }

  /** Empty when there is none or its stamp is no date and time (XEP-0082). */
  public static Optional<Instant> read(Presence presence) {
    return presence.payload(DELAY, "delay").flatMap(Delay::stamp);
  }

  private static Optional<Instant> stamp(XmlElement delay) {
    var stamp = delay.attribute(STAMP);
    if (stamp == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(stamp).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
