// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.replica;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Named values as bytes: texts, whole numbers, truth values, bytes and lists of texts. Anything
 * else has no byte form and stays behind, so that nothing from another node is ever deserialized
 * into a class of its choice.
 */
final class Facts {
  private static final int LONGEST = 1 << 20;
  private static final int MOST = 10_000;

  private Facts() {}

  /** Whether a value has a byte form. */
  static boolean canCarry(@Nullable Object value) {
    return value instanceof String
        || value instanceof Integer
        || value instanceof Long
        || value instanceof Boolean
        || value instanceof byte[]
        || value instanceof String[];
  }

  /** Writes those that have a byte form, always in the same order. */
  static void write(Map<String, ?> facts, DataOutput out) throws IOException {
    var carried = new TreeMap<String, Object>();
    facts.forEach(
        (name, value) -> {
          if (canCarry(value)) {
            carried.put(name, value);
          }
        });
    out.writeInt(carried.size());
    for (var fact : carried.entrySet()) {
      writeText(fact.getKey(), out);
      writeValue(fact.getValue(), out);
    }
  }

  private static void writeValue(Object value, DataOutput out) throws IOException {
    switch (value) {
      case String text -> {
        out.writeByte('s');
        writeText(text, out);
      }
      case Integer number -> {
        out.writeByte('i');
        out.writeInt(number);
      }
      case Long number -> {
        out.writeByte('l');
        out.writeLong(number);
      }
      case Boolean truth -> {
        out.writeByte('b');
        out.writeBoolean(truth);
      }
      case byte[] bytes -> {
        out.writeByte('x');
        writeBytes(bytes, out);
      }
      case String[] texts -> {
        out.writeByte('a');
        out.writeInt(texts.length);
        for (var text : texts) {
          writeText(text, out);
        }
      }
      default -> throw new IllegalArgumentException("No byte form: " + value.getClass());
    }
  }

  static Map<String, Object> read(DataInput in) throws IOException {
    var count = within(in.readInt(), MOST);
    var facts = HashMap.<String, Object>newHashMap(count);
    for (var i = 0; i < count; i++) {
      facts.put(readText(in), readValue(in));
    }
    return facts;
  }

  private static Object readValue(DataInput in) throws IOException {
    var type = in.readByte();
    return switch (type) {
      case 's' -> readText(in);
      case 'i' -> in.readInt();
      case 'l' -> in.readLong();
      case 'b' -> in.readBoolean();
      case 'x' -> readBytes(in);
      case 'a' -> {
        var texts = new String[within(in.readInt(), MOST)];
        for (var i = 0; i < texts.length; i++) {
          texts[i] = readText(in);
        }
        yield texts;
      }
      default -> throw new IOException("Unknown type of a value: " + type);
    };
  }

  static void writeText(String text, DataOutput out) throws IOException {
    writeBytes(text.getBytes(StandardCharsets.UTF_8), out);
  }

  static String readText(DataInput in) throws IOException {
    return new String(readBytes(in), StandardCharsets.UTF_8);
  }

  private static void writeBytes(byte[] bytes, DataOutput out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] readBytes(DataInput in) throws IOException {
    var bytes = new byte[within(in.readInt(), LONGEST)];
    in.readFully(bytes);
    return bytes;
  }

  static int within(int count, int most) throws IOException {
    if (count < 0 || count > most) {
      throw new IOException("A length out of range: " + count);
    }
    return count;
  }
}
