// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.input;

/**
 * Results in the Natural Language Semantics Markup Language as MRCPv2 profiles it (RFC 6787 §6.3),
 * in the shape that XEP-0327 shows.
 */
final class Nlsml {
  private static final String NAMESPACE = "http://www.ietf.org/xml/ns/mrcpv2";

  private Nlsml() {}

  /** Keys cannot be misheard, so the confidence is 100 of 100. */
  static String match(String grammar, String digits, String interpretation) {
    return """
        <result xmlns="%s" grammar="%s"><interpretation confidence="100"><instance>%s</instance>\
        <input mode="dtmf" confidence="100">%s</input></interpretation></result>"""
        .formatted(NAMESPACE, escaped(grammar), escaped(interpretation), spaced(digits));
  }

  private static String spaced(String digits) {
    return String.join(" ", digits.split(""));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
