// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.Value;
import javax.media.mscontrol.mediagroup.signals.SignalConstants;

/** DTMF keys as characters and as constants. */
final class SignalSet {
  private static final String KEYS = "0123456789*#ABCD";
  private static final List<Value> VALUES =
      List.of(
          SignalConstants.DTMF_0,
          SignalConstants.DTMF_1,
          SignalConstants.DTMF_2,
          SignalConstants.DTMF_3,
          SignalConstants.DTMF_4,
          SignalConstants.DTMF_5,
          SignalConstants.DTMF_6,
          SignalConstants.DTMF_7,
          SignalConstants.DTMF_8,
          SignalConstants.DTMF_9,
          SignalConstants.DTMF_STAR,
          SignalConstants.DTMF_HASH,
          SignalConstants.DTMF_A,
          SignalConstants.DTMF_B,
          SignalConstants.DTMF_C,
          SignalConstants.DTMF_D);

  private SignalSet() {}

  static boolean isKey(int c) {
    return KEYS.indexOf(c) >= 0;
  }

  static Value[] values(String keys) {
    return keys.chars()
        .filter(SignalSet::isKey)
        .mapToObj(key -> VALUES.get(KEYS.indexOf(key)))
        .toArray(Value[]::new);
  }

  static String keys(Value[] values) throws MsControlException {
    for (var value : values) {
      if (!VALUES.contains(value)) {
        throw new MsControlException("Not a DTMF signal: " + value);
      }
    }
    return Arrays.stream(values)
        .map(value -> String.valueOf(KEYS.charAt(VALUES.indexOf(value))))
        .collect(Collectors.joining());
  }
}
