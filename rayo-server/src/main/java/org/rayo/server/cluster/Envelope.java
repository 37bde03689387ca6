// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.cluster;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A message with its topic before it: one byte of length, the topic, the message. */
final class Envelope {
  private static final int LONGEST_TOPIC = 255;

  private final String topic;
  private final byte[] message;

  Envelope(String topic, byte[] message) {
    this.topic = topic;
    this.message = message;
  }

  String topic() {
    return topic;
  }

  byte[] message() {
    return message;
  }

  byte[] toBytes() {
    var name = topic.getBytes(StandardCharsets.UTF_8);
    Objects.checkIndex(name.length, LONGEST_TOPIC + 1);
    return ByteBuffer.allocate(1 + name.length + message.length)
        .put((byte) name.length)
        .put(name)
        .put(message)
        .array();
  }

  /** Null for what is none. */
  static @Nullable Envelope of(byte[] bytes) {
    if (bytes.length == 0 || bytes.length <= (bytes[0] & 0xff)) {
      return null;
    }
    int start = 1 + (bytes[0] & 0xff);
    return new Envelope(
        new String(bytes, 1, start - 1, StandardCharsets.UTF_8),
        Arrays.copyOfRange(bytes, start, bytes.length));
  }
}
