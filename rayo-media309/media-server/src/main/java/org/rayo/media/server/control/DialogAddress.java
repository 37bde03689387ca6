// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.control;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rayo.media.msml.Code;
import org.rayo.media.msml.MsmlException;

/**
 * {@code conn:a/dialog:b}, or {@code conn:a/dialog:b/play}.
 *
 * @param primitive null for the dialog as a whole
 */
record DialogAddress(String target, String dialog, @Nullable String primitive) {
  private static final Pattern FORM =
      Pattern.compile("(con[nf]:[^/]+)/dialog:([^/]+)(?:/([^/]+))?");

  static DialogAddress parse(String id) throws MsmlException {
    var parts = FORM.matcher(id);
    if (!parts.matches()) {
      throw new MsmlException(Code.INVALID_VALUE, id + " is no dialog");
    }
    return new DialogAddress(parts.group(1), parts.group(2), parts.group(3));
  }
}
