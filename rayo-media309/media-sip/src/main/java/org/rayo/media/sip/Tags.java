// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.sip;

import java.util.UUID;

/** Unguessable tags and Call-IDs of safe characters. */
final class Tags {
  private Tags() {}

  static String random() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
