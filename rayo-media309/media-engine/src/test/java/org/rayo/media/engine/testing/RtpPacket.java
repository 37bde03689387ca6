// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.testing;

/** A packet as received. */
@SuppressWarnings("ArrayRecordComponent") // looked at field by field
public record RtpPacket(
    boolean marker, int type, int sequence, int timestamp, int ssrc, byte[] payload) {

  static RtpPacket parse(java.nio.ByteBuffer in) {
    int first = in.get() & 0xff;
    int second = in.get() & 0xff;
    if (first != 0x80) {
      throw new IllegalStateException("Unexpected first octet " + first);
    }
    int sequence = in.getShort() & 0xffff;
    int timestamp = in.getInt();
    int ssrc = in.getInt();
    var payload = new byte[in.remaining()];
    in.get(payload);
    return new RtpPacket(second >= 0x80, second & 0x7f, sequence, timestamp, ssrc, payload);
  }
}
