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
  /**
   * A name nobody can guess.
   *
   * @param target for the recorder: a name relative to its folder
   * @param uri for the client
   */
  public record Place(URI target, String uri) {}

  public Place next(String extension) {
    var name = UUID.randomUUID() + "." + extension;
    var base = publicBase.toString();
    return new Place(URI.create(name), base.endsWith("/") ? base + name : base + "/" + name);
  }
}
