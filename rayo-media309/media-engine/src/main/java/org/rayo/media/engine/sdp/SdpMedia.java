// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.sdp;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One {@code m=} section.
 *
 * @param connection the section's own {@code c=} line; null = the session's holds
 */
public record SdpMedia(
    String type,
    int port,
    String protocol,
    List<String> formats,
    @Nullable InetAddress connection,
    List<SdpAttribute> attributes) {

  public SdpMedia {
    formats = List.copyOf(formats);
    attributes = List.copyOf(attributes);
  }

  /** The value of the first attribute of this name that has one. */
  public Optional<String> attribute(String name) {
    return attributes.stream()
        .filter(a -> a.name().equals(name) && a.value() != null)
        .findFirst()
        .map(SdpAttribute::value);
  }
}
