// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.record;

import java.net.URI;
import java.util.UUID;

/**
 * Names new recordings. Whoever knows the name can fetch the file, so it holds 122 random bits.
 *
 * @param publicBase where clients fetch them
 */
public record RecordingPlace(URI publicBase) {
  /** For the recorder: a name that nobody can guess, relative to its folder. */
  public URI next(String extension) {
    return URI.create(UUID.randomUUID() + "." + extension);
  }

  /** Where clients find a file of that name. */
  public String uri(String fileName) {
    var base = publicBase.toString();
    return base.endsWith("/") ? base + fileName : base + "/" + fileName;
  }
}
