// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.sdp;

import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parsed session description.
 *
 * @param origin the {@code o=} line's value
 * @param connection the session-level {@code c=} line
 */
public record SdpSession(
    String origin,
    @Nullable InetAddress connection,
    List<SdpAttribute> attributes,
    List<SdpMedia> media) {

  public SdpSession {
    attributes = List.copyOf(attributes);
    media = List.copyOf(media);
  }
}
