// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.stream;

import java.time.Duration;
import org.rayo.xmpp.tls.TlsPolicy;

/** Small limits, so that tests can reach them. */
public final class TestSettings {
  public static final XmlLimits LIMITS = new XmlLimits(4096, 8, 6, 200, 32);
  public static final StreamSettings STREAM =
      new StreamSettings(
          "example.org",
          TlsPolicy.OFFERED,
          LIMITS,
          1024,
          Duration.ofSeconds(10),
          3,
          Duration.ofSeconds(60),
          Duration.ofSeconds(20),
          50,
          1_000_000);

  private TestSettings() {}
}
