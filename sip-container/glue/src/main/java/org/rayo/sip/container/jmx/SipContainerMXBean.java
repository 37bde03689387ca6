// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.jmx;

import java.util.Map;

/** The SIP container as {@code org.rayo.sip:type=Container}; counters run since deployment. */
public interface SipContainerMXBean {

  /** The name of the deployed SIP application. */
  String getApplication();

  /** Whether new calls are answered with 503 because the server is suspended or stopping. */
  boolean isDraining();

  int getActiveSipSessions();

  int getActiveSipApplicationSessions();

  /** Requests that came in, by method. */
  Map<String, Long> getRequestsReceived();

  /** Responses that came in, by class of status such as {@code 2XX}. */
  Map<String, Long> getResponsesReceived();

  /** Requests that went out, by method. */
  Map<String, Long> getRequestsSent();

  /** Responses that went out, by class of status such as {@code 2XX}. */
  Map<String, Long> getResponsesSent();

  /** UDP messages that wait for a worker. */
  int getQueueLength();

  /** Beyond this many waiting messages the newest are dropped; new calls get 503 at the half. */
  int getQueueCapacity();

  /** UDP messages dropped because the queue was full or they had waited too long. */
  long getDroppedMessages();

  /** Messages that could not be parsed. */
  long getMalformedMessages();

  /** Requests of dialogs that no longer exist, answered with 481. */
  long getOrphanRequests();

  /** New requests answered with 503 because of overload. */
  long getRefusedByOverload();

  /** New requests answered with 503 while draining. */
  long getRefusedWhileDraining();

  /** Sessions taken over from other nodes; 0 without a cluster. */
  long getRestoredSessions();

  /** Copies of sessions written and removed; 0 without a cluster. */
  long getReplicaWrites();

  /** Copies that could not be written. */
  long getReplicaFailures();

  /** Mean time of a request on its way through container and application. */
  double getAverageRequestMicros();
}
