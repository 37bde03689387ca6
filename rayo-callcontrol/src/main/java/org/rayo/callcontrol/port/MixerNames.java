// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.port;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.rayo.protocol.jid.JidEscaping;

/**
 * Makes local parts of friendly names: escaped (XEP-0106), then prepared as the addresses of
 * stanzas are (PRECIS UsernameCaseMapped, RFC 8265 section 3.3), so that both meet. Written here
 * for lack of a PRECIS in this module; what the profile would reject is rejected here.
 */
final class MixerNames {
  private static final int MAX_BYTES = 1023;
  private static final char LAST_ASCII = '~';

  private MixerNames() {}

  static String local(String friendlyName) {
    var widths = new StringBuilder();
    friendlyName.codePoints().map(MixerNames::usualWidth).forEach(widths::appendCodePoint);
    var escaped = JidEscaping.escape(widths.toString()).toLowerCase(Locale.ROOT);
    var local = Normalizer.normalize(escaped, Normalizer.Form.NFC);
    if (local.isEmpty() || local.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      throw new IllegalArgumentException("the name of a mixer has 1 to " + MAX_BYTES + " bytes");
    }
    if (!local.codePoints().allMatch(MixerNames::isAllowed)) {
      throw new IllegalArgumentException(
          "the name of a mixer is made of letters, digits and what a keyboard of ASCII has");
    }
    return local;
  }

  /** Fullwidth and halfwidth forms are the same name as the usual ones. */
  private static int usualWidth(int character) {
    if (character < 0xff01 || character > 0xffee) {
      return character;
    }
    var usual = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
    return usual.codePointAt(0);
  }

  private static boolean isAllowed(int character) {
    if (character <= LAST_ASCII) {
      return character > ' ';
    }
    var text = Character.toString(character);
    return (Character.isLetterOrDigit(character) || isMark(character))
        && Normalizer.normalize(text, Normalizer.Form.NFKC).equals(text);
  }

  private static boolean isMark(int character) {
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
