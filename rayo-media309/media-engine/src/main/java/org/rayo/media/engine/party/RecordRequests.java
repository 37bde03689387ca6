// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.party;

import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import org.rayo.media.engine.MediaException.Unsupported;
import org.rayo.media.engine.record.RecordRequest;

/** What can be said about a recording before it begins. */
public final class RecordRequests {
  private RecordRequests() {}

  /**
   * @throws Unsupported for a format that is not wav
   */
  public static void check(RecordRequest request) {
    if (!request.format().toLowerCase(Locale.ROOT).equals("wav")) {
      throw new Unsupported(
          "Recording format '%s' is not supported; wav is".formatted(request.format()));
    }
  }

  static Path file(RecordRequest request, Path folder) {
    var asked = request.file();
    var file =
        folder.resolve(asked == null ? Path.of(UUID.randomUUID() + ".wav") : asked).normalize();
    if (!file.startsWith(folder) || file.equals(folder)) {
      throw new Unsupported("Recordings are written to the recording folder only");
    }
    return file;
  }
}
