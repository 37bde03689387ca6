// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.ComponentId;
import org.rayo.callcontrol.port.MixerId;
import org.rayo.callcontrol.port.PartyId;

/**
 * What parties and components are called at media servers. Whoever knows the party and the
 * component knows the name, in every process.
 */
final class MediaNames {
  private static final String CALL = "call.";

  private MediaNames() {}

  static String of(PartyId party) {
    return switch (party) {
      case CallId call -> CALL + plain(call.value());
      case MixerId mixer -> "mixer." + plain(mixer.zone() + "/" + mixer.name());
    };
  }

  /** The call of a name; null when it is not that of a call. */
  static @Nullable CallId call(@Nullable Object name) {
    if (!(name instanceof String text) || !text.startsWith(CALL)) {
      return null;
    }
    try {
      // Without a plus sign in names this is all that there is to decode.
      return new CallId(URLDecoder.decode(text.substring(CALL.length()).replace('_', '%'), UTF_8));
    } catch (IllegalArgumentException e) {
      return null; // no name of ours
    }
  }

  static String of(ComponentId component) {
    return plain(component.value());
  }

  /** Letters, digits, dots and hyphens as they are, other bytes as {@code _} and two digits. */
  private static String plain(String text) {
    var name = new StringBuilder();
    for (byte octet : text.getBytes(UTF_8)) {
      char letter = (char) (octet & 0xFF);
      if (letter < 128 && (Character.isLetterOrDigit(letter) || letter == '.' || letter == '-')) {
        name.append(letter);
      } else {
        name.append('_').append("%02x".formatted(octet & 0xFF));
      }
    }
    return name.toString();
  }
}
