// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.snapshot;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One message in protobuf's wire format, taken apart. Fields that nobody asks for are skipped, so
 * that a version can add some without a new number.
 */
public final class FieldReader {
  private final Map<Integer, List<Object>> fields = new HashMap<>();

  /**
   * @throws SnapshotException when the bytes are no message
   */
  public FieldReader(byte[] message) {
    this(ByteBuffer.wrap(message));
  }

  private FieldReader(ByteBuffer in) {
    try {
      while (in.hasRemaining()) {
        long key = varint(in);
        fields.computeIfAbsent((int) (key >>> 3), _ -> new ArrayList<>(1)).add(value(key, in));
      }
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw new SnapshotException("The snapshot is cut off", e);
    }
  }

  private static Object value(long key, ByteBuffer in) {
    return switch ((int) (key & 7)) {
      case FieldWriter.VARINT -> varint(in);
      case 1 -> in.getLong();
      case FieldWriter.BYTES -> slice(in);
      case 5 -> in.getInt();
      default -> throw new SnapshotException("The snapshot holds an unknown wire type");
    };
  }

  private static ByteBuffer slice(ByteBuffer in) {
    long length = varint(in);
    if (length < 0 || length > in.remaining()) {
      throw new SnapshotException("The snapshot is cut off");
    }
    var slice = in.slice(in.position(), (int) length);
    in.position(in.position() + (int) length);
    return slice;
  }

  private static long varint(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte b = in.get();
      value |= (long) (b & 0x7f) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw new SnapshotException("The snapshot holds a number of more than 64 bits");
  }

  /**
   * @throws SnapshotException when the field is absent
   */
  public long number(int field) {
    var value = optionalNumber(field);
    if (value == null) {
      throw new SnapshotException("The snapshot has no field " + field);
    }
    return value;
  }

  /** Of a field that older writers do not know. */
  public long numberOr(int field, long otherwise) {
    var value = optionalNumber(field);
    return value == null ? otherwise : value;
  }

  public @Nullable Long optionalNumber(int field) {
    return last(field) instanceof Long value ? value : null;
  }

  /**
   * @throws SnapshotException when the field is absent
   */
  public String text(int field) {
    var value = optionalText(field);
    if (value == null) {
      throw new SnapshotException("The snapshot has no field " + field);
    }
    return value;
  }

  public @Nullable String optionalText(int field) {
    return last(field) instanceof ByteBuffer value ? decode(value) : null;
  }

  public List<String> texts(int field) {
    return buffers(field).stream().map(FieldReader::decode).toList();
  }

  public List<FieldReader> messages(int field) {
    return buffers(field).stream().map(b -> new FieldReader(b.duplicate())).toList();
  }

  /**
   * @throws SnapshotException when the field is absent
   */
  public FieldReader message(int field) {
    var all = messages(field);
    if (all.isEmpty()) {
      throw new SnapshotException("The snapshot has no field " + field);
    }
    return all.getLast();
  }

  private List<ByteBuffer> buffers(int field) {
    return fields.getOrDefault(field, List.of()).stream()
        .filter(ByteBuffer.class::isInstance)
        .map(ByteBuffer.class::cast)
        .toList();
  }

  private @Nullable Object last(int field) {
    var values = fields.get(field);
    return values == null ? null : values.getLast();
  }

  private static String decode(ByteBuffer value) {
    return StandardCharsets.UTF_8.decode(value.duplicate()).toString();
  }
}
