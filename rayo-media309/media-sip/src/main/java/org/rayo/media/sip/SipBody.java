// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.sip;

import java.nio.charset.StandardCharsets;

/**
 * The body of a message.
 *
 * @param contentType type and subtype, without parameters, in lower case
 * @param text sent and read as UTF-8
 */
public record SipBody(String contentType, String text) {
  public static SipBody sdp(String text) {
    return new SipBody("application/sdp", text);
  }

  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
