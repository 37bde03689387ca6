// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.rtp;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * An RTP packet (RFC 3550 §5.1) without header extension.
 *
 * @param sequence 0 to 65535
 * @param timestamp unsigned 32 bits
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of a packet; nobody compares two of them
record RtpPacket(
    int payloadType, boolean marker, int sequence, long timestamp, int ssrc, byte[] payload) {
  private static final int HEADER = 12;

  byte[] toBytes() {
    var out = ByteBuffer.allocate(HEADER + payload.length);
    out.put((byte) 0x80).put((byte) (payloadType | (marker ? 0x80 : 0)));
    out.putShort((short) sequence).putInt((int) timestamp).putInt(ssrc).put(payload);
    return out.array();
  }

  /** Null for what is not RTP version 2. */
  static @Nullable RtpPacket parse(byte[] data, int length) {
    if (length < HEADER || (data[0] & 0xc0) != 0x80) {
      return null;
    }
    var in = ByteBuffer.wrap(data, 0, length);
    int first = in.get();
    int second = in.get();
    var sequence = in.getShort() & 0xffff;
    var timestamp = in.getInt() & 0xffffffffL;
    var ssrc = in.getInt();
    var start = HEADER + 4 * (first & 0x0f);
    if ((first & 0x10) != 0 && start + 4 <= length) {
      start += 4 + 4 * (in.getShort(start + 2) & 0xffff);
    }
    var end = (first & 0x20) != 0 ? length - (data[length - 1] & 0xff) : length;
    if (start > end) {
      return null;
    }
    var payload = new byte[end - start];
    in.get(start, payload);
    return new RtpPacket(second & 0x7f, (second & 0x80) != 0, sequence, timestamp, ssrc, payload);
  }
}
