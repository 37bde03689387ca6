// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.config;

/**
 * Bounds on what peers can make the container hold.
 *
 * @param workerThreads threads that run SIP callbacks of applications, 1 to 1024
 * @param queueLength messages waiting for a worker; beyond it new requests get 503 with Retry-After
 * @param maxSipApplicationSessions application sessions at one time; beyond it initial requests get
 *     503 with Retry-After
 * @param maxMessageBytes largest message accepted from a stream transport, at least 4096
 * @param udpReceiveBufferBytes SO_RCVBUF asked for each UDP socket; the kernel may cap it
 */
public record SipLimits(
    int workerThreads,
    int queueLength,
    int maxSipApplicationSessions,
    int maxMessageBytes,
    int udpReceiveBufferBytes) {

  public SipLimits {
    require(workerThreads >= 1 && workerThreads <= 1024, "workerThreads", workerThreads);
    require(queueLength >= 1, "queueLength", queueLength);
    require(maxSipApplicationSessions >= 1, "maxSipApplicationSessions", maxSipApplicationSessions);
    require(maxMessageBytes >= 4096, "maxMessageBytes", maxMessageBytes);
    require(udpReceiveBufferBytes >= 65_536, "udpReceiveBufferBytes", udpReceiveBufferBytes);
  }

  /** Limits for one node on a small machine: twice its cores as workers, 50,000 sessions. */
  public static SipLimits defaults() {
    var workers = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
    return new SipLimits(workers, 5_000, 50_000, 65_536, 4 * 1024 * 1024);
  }

  private static void require(boolean holds, String name, int value) {
    if (!holds) {
      throw new IllegalArgumentException("SIP limit out of range: " + name + " = " + value);
    }
  }
}
