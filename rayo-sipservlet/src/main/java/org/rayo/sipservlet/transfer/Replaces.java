// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.transfer;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rayo.sipservlet.dialog.DialogIdentity;

/**
 * The value of a Replaces header (RFC 3891 §6.1).
 *
 * @param toTag the tag of whoever receives it
 */
record Replaces(String callId, String toTag, String fromTag, boolean earlyOnly) {
  private static final Pattern WORD = Pattern.compile("[!-~&&[^;,]]{1,255}");

  static Optional<Replaces> parse(String header) {
    String callId = "";
    String toTag = "";
    String fromTag = "";
    var earlyOnly = false;
    var parts = header.split(";", -1);
    for (var i = 0; i < parts.length; i++) {
      var part = parts[i].trim();
      var lower = part.toLowerCase(Locale.ROOT);
      if (i == 0) {
        callId = part;
      } else if (lower.startsWith("to-tag=")) {
        toTag = part.substring(7);
      } else if (lower.startsWith("from-tag=")) {
        fromTag = part.substring(9);
      } else if (lower.equals("early-only")) {
        earlyOnly = true;
      }
    }
    return isWord(callId) && isWord(toTag) && isWord(fromTag)
        ? Optional.of(new Replaces(callId, toTag, fromTag, earlyOnly))
        : Optional.empty();
  }

  private static boolean isWord(String text) {
    return WORD.matcher(text).matches();
  }

  /** What the other side of a dialog of ours has to be told so that it finds that dialog. */
  static Replaces of(DialogIdentity ours) {
    return new Replaces(ours.callId(), ours.remoteTag(), ours.localTag(), false);
  }

  /** The dialog of ours that it means. */
  DialogIdentity identity() {
    return new DialogIdentity(callId, toTag, fromTag);
  }

  /** As the header has it. */
  String value() {
    var early = earlyOnly ? ";early-only" : "";
    return callId + ";to-tag=" + toTag + ";from-tag=" + fromTag + early;
  }
}
