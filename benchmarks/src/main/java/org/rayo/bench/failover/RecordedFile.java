// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.bench.failover;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.rayo.protocol.record.Recording;

/** Fetches what a completion tells of, as a client would. */
final class RecordedFile {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private RecordedFile() {}

  /** Whether there is a file of that size, and others find so much sound in it. */
  static boolean isWhole(Recording recording) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(recording.uri())).timeout(LIMIT).build();
    byte[] file;
    try (var client = HttpClient.newBuilder().connectTimeout(LIMIT).build()) {
      var response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      file = response.body();
      if (response.statusCode() != 200 || file.length != recording.sizeBytes()) {
        System.err.printf(
            "%s: status %d, %d bytes%n", recording, response.statusCode(), file.length);
        return false;
      }
    }
    try (var audio = AudioSystem.getAudioInputStream(new ByteArrayInputStream(file))) {
      var seconds = audio.getFrameLength() / (double) audio.getFormat().getFrameRate();
      var length = Duration.ofMillis(Math.round(1000 * seconds));
      boolean same = length.minus(recording.duration()).abs().toMillis() <= 1;
      if (!same) {
        System.err.printf("%s: %s of sound%n", recording, length);
      }
      return same;
    } catch (UnsupportedAudioFileException e) {
      System.err.printf("%s: %s%n", recording, e.getMessage());
      return false;
    }
  }
}
