// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingFolderTest {
  private static final String ID = "3f2b6a1e-8a3c-4c55-9d0a-000000000001.wav";

  @TempDir private Path folder;

  @Test
  void findsARecordingByItsId() throws IOException {
    Files.writeString(folder.resolve(ID), "RIFF");
    assertThat(new RecordingFolder(folder).find("/" + ID)).contains(folder.resolve(ID));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "",
        "/../secret-secret-secret.wav",
        "/a/3f2b6a1e-8a3c-4c55-9d0a.wav",
        "/short.wav",
        "/3f2b6a1e-8a3c-4c55-9d0a.wav\0",
        "/3f2b6a1e-8a3c-4c55-9d0a.txt"
      })
  void findsNothingElse(String path) {
    assertThat(new RecordingFolder(folder).find(path)).isEmpty();
  }

  @Test
  void doesNotFollowLinks() throws IOException {
    var outside = Files.createTempFile("outside", ".wav");
    Files.createSymbolicLink(folder.resolve(ID), outside);
    assertThat(new RecordingFolder(folder).find("/" + ID)).isEmpty();
    Files.delete(outside);
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-9, 0, 9",
    "bytes=90-, 90, 99",
    "bytes=-10, 90, 99",
    "bytes=50-500, 50, 99",
    "lines=1-2, 0, 99",
    "'bytes=0-1,5-6', 0, 99",
    "bytes=9-3, 0, 99"
  })
  void readsASingleRange(String header, long first, long last) {
    assertThat(ByteRange.of(header, 100)).contains(new ByteRange(first, last));
  }

  @Test
  void aRangeOutsideCannotBeSatisfied() {
    assertThat(ByteRange.of("bytes=100-", 100)).isEmpty();
    assertThat(ByteRange.of("bytes=-0", 100)).isEmpty();
  }
}
