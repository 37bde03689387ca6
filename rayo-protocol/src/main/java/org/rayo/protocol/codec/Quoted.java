// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.codec;

/** Words of a peer inside a message of ours: short and visibly theirs. */
final class Quoted {
  private static final int MAX = 60;

  private Quoted() {}

  static String of(String text) {
    return "'" + shorten(text) + "'";
  }

  static String shorten(String text) {
    return text.length() <= MAX ? text : text.substring(0, MAX) + "…";
  }
}
