// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.runtime;

import java.net.InetAddress;

/**
 * Where RTP is sent and received.
 *
 * @param bindAddress the local address of the RTP sockets
 * @param advertisedAddress the address written into SDP; differs from the bind address behind NAT
 * @param firstPort lowest RTP port, even
 * @param lastPort highest port, RTCP included
 * @param tickThreads platform threads that pace and mix audio every 20 ms
 */
public record MediaSettings(
    InetAddress bindAddress,
    InetAddress advertisedAddress,
    int firstPort,
    int lastPort,
    int tickThreads) {}
