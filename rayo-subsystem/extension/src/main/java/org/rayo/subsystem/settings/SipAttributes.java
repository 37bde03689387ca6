// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.subsystem.settings;

import static org.jboss.as.controller.client.helpers.MeasurementUnit.MILLISECONDS;
import static org.jboss.as.controller.client.helpers.MeasurementUnit.SECONDS;

import java.util.List;
import java.util.stream.Stream;
import org.jboss.as.controller.AttributeDefinition;
import org.jboss.as.controller.OperationFailedException;
import org.jboss.as.network.SocketBinding;
import org.jspecify.annotations.Nullable;
import org.rayo.sip.container.config.SipLimits;
import org.rayo.sip.container.config.SipTimers;
import org.wildfly.subsystem.resource.capability.CapabilityReferenceAttributeDefinition;

/** Where the SIP container listens, its bounds and its timers. */
public final class SipAttributes {
  private static final AttributeGroup GROUP = AttributeGroup.reloading("sip");
  private static final int MEGABYTE = 1024 * 1024;

  public static final CapabilityReferenceAttributeDefinition<SocketBinding> UDP_BINDING =
      binding("udp-binding");
  public static final CapabilityReferenceAttributeDefinition<SocketBinding> TCP_BINDING =
      binding("tcp-binding");
  public static final CapabilityReferenceAttributeDefinition<SocketBinding> TLS_BINDING =
      binding("tls-binding");
  public static final CapabilityReferenceAttributeDefinition<SocketBinding> WS_BINDING =
      binding("ws-binding");

  static final AttributeDefinition PUBLIC_ADDRESS =
      GROUP.text("public-address").setValidator(TextRule.ADDRESS).build();
  static final AttributeDefinition OUTBOUND_PROXY =
      GROUP.text("outbound-proxy").setValidator(TextRule.PROXY).build();
  static final AttributeDefinition WORKER_THREADS =
      GROUP.number("worker-threads", 0, 0, 1_024).build();
  static final AttributeDefinition QUEUE_LENGTH =
      GROUP.number("queue-length", 5_000, 1, 1_000_000).build();
  static final AttributeDefinition MAX_SESSIONS =
      GROUP.number("max-sessions", 50_000, 1, 10_000_000).build();
  static final AttributeDefinition MAX_MESSAGE_SIZE =
      GROUP.bytes("max-message-size", 64 * 1024, 4_096, 16L * MEGABYTE).build();
  static final AttributeDefinition UDP_RECEIVE_BUFFER =
      GROUP.bytes("udp-receive-buffer", 4L * MEGABYTE, 64 * 1024, 256L * MEGABYTE).build();
  static final AttributeDefinition TIMER_T1 =
      GROUP.time("timer-t1", MILLISECONDS, 500, 10, 10_000).build();
  static final AttributeDefinition TIMER_T2 =
      GROUP.time("timer-t2", MILLISECONDS, 4_000, 10, 60_000).build();
  static final AttributeDefinition TIMER_T4 =
      GROUP.time("timer-t4", MILLISECONDS, 5_000, 10, 60_000).build();
  static final AttributeDefinition RETRY_AFTER =
      GROUP.time("retry-after", SECONDS, 5, 1, 3_600).build();

  static final List<AttributeDefinition> ALL =
      Stream.of(
              UDP_BINDING,
              TCP_BINDING,
              TLS_BINDING,
              WS_BINDING,
              PUBLIC_ADDRESS,
              OUTBOUND_PROXY,
              WORKER_THREADS,
              QUEUE_LENGTH,
              MAX_SESSIONS,
              MAX_MESSAGE_SIZE,
              UDP_RECEIVE_BUFFER,
              TIMER_T1,
              TIMER_T2,
              TIMER_T4,
              RETRY_AFTER)
          .map(AttributeDefinition.class::cast)
          .toList();

  private SipAttributes() {}

  /** What the attributes say apart from addresses, which are known when the bindings are up. */
  record Read(
      @Nullable String publicAddress,
      @Nullable String outboundProxy,
      SipLimits limits,
      SipTimers timers) {}

  static Read read(Values values) throws OperationFailedException {
    try {
      return new Read(
          values.text(PUBLIC_ADDRESS, TextRule.ADDRESS),
          values.text(OUTBOUND_PROXY, TextRule.PROXY),
          new SipLimits(
              values.numberOr(WORKER_THREADS, SipLimits.defaults().workerThreads()),
              values.number(QUEUE_LENGTH),
              values.number(MAX_SESSIONS),
              (int) values.big(MAX_MESSAGE_SIZE),
              (int) values.big(UDP_RECEIVE_BUFFER)),
          new SipTimers(
              values.time(TIMER_T1),
              values.time(TIMER_T2),
              values.time(TIMER_T4),
              values.time(RETRY_AFTER)));
    } catch (IllegalArgumentException e) {
      throw new OperationFailedException("RAYO: " + e.getMessage(), e);
    }
  }

  private static CapabilityReferenceAttributeDefinition<SocketBinding> binding(String local) {
    return GROUP.reference(local, Capabilities.RAYO, SocketBinding.SERVICE_DESCRIPTOR).build();
  }
}
