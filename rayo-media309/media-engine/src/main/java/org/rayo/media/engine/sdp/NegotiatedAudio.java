// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.sdp;

import java.net.InetSocketAddress;
import org.rayo.media.engine.codec.AudioCodec;

/**
 * What both sides agreed on for the one audio stream of a leg.
 *
 * @param codec in which we send; both laws are understood when received under a payload type of
 *     {@code inboundTypes}
 * @param payloadType of {@code codec} as the peer wants it
 * @param eventPayloadType of telephone-event as the peer wants it; -1 = not negotiated
 * @param inboundTypes what the peer may send
 * @param remote where RTP goes
 * @param remoteRtcp where RTCP goes
 * @param send false while the peer does not want to receive (hold)
 * @param receive false while the peer is not to send
 * @param framesPerPacket 20 ms frames in each packet sent (from the peer's ptime)
 */
public record NegotiatedAudio(
    AudioCodec codec,
    int payloadType,
    int eventPayloadType,
    PayloadTypes inboundTypes,
    InetSocketAddress remote,
    InetSocketAddress remoteRtcp,
    boolean send,
    boolean receive,
    int framesPerPacket) {}
