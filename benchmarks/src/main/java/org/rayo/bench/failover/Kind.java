// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.bench.failover;

/** What a held call does. The mix has a mixer of five and a joined pair in every fourteen calls. */
enum Kind {
  IDLE,
  OUTPUT,
  INPUT,
  RECORD,
  PAIR,
  MIXER;

  private static final Kind[] MIX = {
    MIXER, MIXER, MIXER, MIXER, MIXER, PAIR, PAIR, IDLE, IDLE, OUTPUT, OUTPUT, INPUT, INPUT, RECORD
  };

  static final int CYCLE = MIX.length;

  static Kind of(int number) {
    return MIX[number % CYCLE];
  }
}
