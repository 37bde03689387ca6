// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The record of a session")
class SessionRecordTest {
  private static final SessionRecord RECORD =
      new SessionRecord(
          "node-a",
          "phone",
          "key-1",
          60,
          Map.of("text", "ä", "number", 7, "long", 8L, "truth", true),
          List.of(
              new DialogRecord(
                  new DialogRecord.Key("from", "to", "call@host"),
                  Map.of("handler", "phone", "cseq", 3L),
                  Map.of("own", "value"),
                  "call@host:to:from",
                  Map.of("lc", 4L))));

  @Test
  @DisplayName("comes back as it was written")
  void roundTrip() throws Exception {
    assertThat(SessionRecord.of(RECORD.toBytes())).isEqualTo(RECORD);
    assertThat(SessionRecord.ownerOf(RECORD.toBytes())).isEqualTo("node-a");
  }

  @Test
  @DisplayName("is the same bytes for the same facts")
  void stable() {
    assertThat(RECORD.toBytes()).isEqualTo(RECORD.toBytes());
  }

  @Test
  @DisplayName("keeps bytes and lists, and leaves out what has no byte form")
  void values() throws Exception {
    var attributes =
        Map.of("bytes", new byte[] {1, 2}, "list", new String[] {"a", "b"}, "object", new Object());
    var record = new SessionRecord("n", "a", "", 0, attributes, List.of());
    var read = SessionRecord.of(record.toBytes()).attributes();
    assertThat((byte[]) read.get("bytes")).containsExactly(1, 2);
    assertThat((String[]) read.get("list")).containsExactly("a", "b");
    assertThat(read).doesNotContainKey("object");
  }

  @Test
  @DisplayName("of a later version is refused")
  void laterVersion() {
    var bytes = RECORD.toBytes();
    bytes[0] = SessionRecord.VERSION + 1;
    assertThatThrownBy(() -> SessionRecord.of(bytes))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("version 2");
  }

  @Test
  @DisplayName("that is cut off or announces too much is refused")
  void damaged() {
    var bytes = RECORD.toBytes();
    for (var length = 0; length < bytes.length; length++) {
      var cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> SessionRecord.of(cut)).isInstanceOf(IOException.class);
    }
    bytes[1] = 0x7f;
    assertThatThrownBy(() -> SessionRecord.of(bytes)).isInstanceOf(IOException.class);
  }
}
