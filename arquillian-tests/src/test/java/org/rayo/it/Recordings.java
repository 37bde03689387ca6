// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.record.Recording;
import org.rayo.testkit.rtp.Audio;

/** Recordings as a client gets at them. */
record Recordings(Path folder) {
  Recording of(Complete complete) {
    var recording = complete.recording();
    if (recording == null) {
      throw new AssertionError("no recording in " + complete);
    }
    return recording;
  }

  /** Fetches a recording by the address in its completion. */
  Audio fetch(Recording recording) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(recording.uri())).build();
      var response = http.send(request, BodyHandlers.ofByteArray());
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).hasSize(Math.toIntExact(recording.sizeBytes()));
      return Audio.read(Files.write(folder.resolve("fetched.wav"), response.body()));
    }
  }
}
