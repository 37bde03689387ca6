// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.snapshot;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes one message in protobuf's wire format; absent values are left out. Not thread-safe. */
public final class FieldWriter {
  static final int VARINT = 0;
  static final int BYTES = 2;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);

  /** An empty message. */
  public FieldWriter() {}

  public FieldWriter number(int field, long value) {
    varint((long) field << 3 | VARINT);
    varint(value);
    return this;
  }

  public FieldWriter number(int field, @Nullable Long value) {
    return value == null ? this : number(field, value.longValue());
  }

  public FieldWriter text(int field, @Nullable String value) {
    return value == null ? this : bytes(field, value.getBytes(StandardCharsets.UTF_8));
  }

  /** Each value is a field of its own, in this order. */
  public <T> FieldWriter texts(int field, Iterable<T> values) {
    values.forEach(v -> text(field, v.toString()));
    return this;
  }

  /** A message within the message. */
  public FieldWriter message(int field, Consumer<FieldWriter> content) {
    var inner = new FieldWriter();
    content.accept(inner);
    return bytes(field, inner.toBytes());
  }

  private FieldWriter bytes(int field, byte[] value) {
    varint((long) field << 3 | BYTES);
    varint(value.length);
    out.writeBytes(value);
    return this;
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      out.write((int) (rest & 0x7f | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  public byte[] toBytes() {
    return out.toByteArray();
  }
}
