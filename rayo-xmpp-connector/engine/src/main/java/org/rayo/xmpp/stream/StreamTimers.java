// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.stream;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.xmpp.api.CloseReason;

/**
 * The deadlines of one stream: first to get bound at all, then to show signs of life. Any byte is a
 * sign of life; a client that is silent is pinged (XEP-0199) and, if it stays silent, given up.
 */
final class StreamTimers {
  private final ClientChannel stream;
  private final ScheduledExecutorService loop;
  private final StreamSettings settings;
  private @Nullable Future<?> pending;
  private boolean heard;
  private long probes;

  StreamTimers(ClientChannel stream, ScheduledExecutorService loop, StreamSettings settings) {
    this.stream = stream;
    this.loop = loop;
    this.settings = settings;
  }

  void start() {
    schedule(
        settings.authenticationDeadline(),
        () ->
            stream.fail(
                StreamCondition.CONNECTION_TIMEOUT,
                "no resource bound within "
                    + settings.authenticationDeadline().toSeconds()
                    + " seconds"));
  }

  void bound() {
    stop();
    listen();
  }

  void sawInput() {
    heard = true;
  }

  void stop() {
    if (pending != null) {
      pending.cancel(false);
      pending = null;
    }
  }

  private void listen() {
    heard = false;
    schedule(settings.idle(), this::silent);
  }

  private void silent() {
    if (heard || stream.held()) {
      listen();
      return;
    }
    stream.send(
        XmlElement.of(Namespaces.CLIENT, "iq")
            .attribute("type", "get")
            .attribute("id", StanzaRouter.PROBE_ID + ++probes)
            .attribute("from", settings.domain())
            .child(XmlElement.of(Namespaces.PING, "ping").build())
            .build());
    schedule(settings.pingDeadline(), this::unanswered);
  }

  private void unanswered() {
    if (heard || stream.held()) {
      listen();
    } else {
      stream.end(CloseReason.UNRESPONSIVE);
    }
  }

  private void schedule(Duration delay, Runnable task) {
    pending = loop.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
  }
}
