// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.runtime;

import java.net.InetAddress;
import java.time.Duration;

/**
 * Where RTP is sent and received.
 *
 * @param bindAddress the local address of the RTP sockets
 * @param advertisedAddress the address written into SDP; differs from the bind address behind NAT
 * @param firstPort lowest RTP port, even
 * @param lastPort highest port, RTCP included
 * @param tickThreads platform threads that pace and mix audio every 20 ms
 * @param inactivityTimeout without a packet from a caller who should send some, until the call
 *     ends; zero for never
 */
public record MediaSettings(
    InetAddress bindAddress,
    InetAddress advertisedAddress,
    int firstPort,
    int lastPort,
    int tickThreads,
    Duration inactivityTimeout) {}
