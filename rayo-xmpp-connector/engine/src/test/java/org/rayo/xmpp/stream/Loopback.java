// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.stream;

import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.jid.Jid;
import org.rayo.xmpp.api.ClientStream;

/** A bound stream for tests of what lies behind it. */
public final class Loopback {
  public final BoundStream stream;
  private final EmbeddedChannel channel = new EmbeddedChannel();

  /**
   * @param id of the stream; the JID is always the same
   */
  public Loopback(String id, Inflow inflow) {
    var services =
        new StreamServices(
            TestSettings.STREAM,
            new FakeMechanisms(),
            () -> null,
            new StreamRegistry(),
            inflow,
            new Counters(),
            Runnable::run);
    var client =
        new ClientStream(
            id, Jid.parse("juliet@example.org/r"), "127.0.0.1:1", false, Instant.EPOCH);
    stream = new BoundStream(client, new ClientChannel(channel, services));
  }

  /** What was sent to the client since the last time; null for nothing. */
  public @Nullable String sent() {
    channel.runPendingTasks();
    io.netty.buffer.ByteBuf out = channel.readOutbound();
    if (out == null) {
      return null;
    }
    try {
      return out.toString(StandardCharsets.UTF_8);
    } finally {
      out.release();
    }
  }
}
