// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.leg;

import java.net.InetAddress;
import java.util.function.Consumer;
import org.rayo.media.engine.party.PartyServices;
import org.rayo.media.engine.rtp.PortPair;

/**
 * What legs share.
 *
 * @param closed told on the tick thread when a leg has gone
 * @param freePorts told when its ports are free again
 */
public record LegServices(
    PartyServices party,
    InetAddress advertisedAddress,
    Consumer<RtpLeg> closed,
    Consumer<PortPair> freePorts) {}
