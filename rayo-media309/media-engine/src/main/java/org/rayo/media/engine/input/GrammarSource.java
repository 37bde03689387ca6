// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.input;

import java.net.URI;

/** Where a grammar comes from. */
public sealed interface GrammarSource {

  /**
   * By value.
   *
   * @param contentType {@code application/srgs+xml} or {@code application/grammar+voxeo}
   */
  record Inline(String contentType, String content) implements GrammarSource {}

  /**
   * By URI: {@code builtin:dtmf/digits?minlength=1;maxlength=4}, {@code builtin:dtmf/boolean}, or
   * http, https, file.
   */
  record Remote(URI uri) implements GrammarSource {}

  static GrammarSource srgs(String xml) {
    return new Inline("application/srgs+xml", xml);
  }

  static GrammarSource uri(String uri) {
    return new Remote(URI.create(uri));
  }
}
