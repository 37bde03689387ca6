// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.mediagroup.signals;

import javax.media.mscontrol.Value;
import javax.media.mscontrol.resource.enums.ValueEnum;

/**
 * Signals that can be detected or generated: the sixteen DTMF keys and the tones of fax machines.
 */
public interface SignalConstants {
  Value DTMF_0 = ValueEnum.DTMF_0;
  Value DTMF_1 = ValueEnum.DTMF_1;
  Value DTMF_2 = ValueEnum.DTMF_2;
  Value DTMF_3 = ValueEnum.DTMF_3;
  Value DTMF_4 = ValueEnum.DTMF_4;
  Value DTMF_5 = ValueEnum.DTMF_5;
  Value DTMF_6 = ValueEnum.DTMF_6;
  Value DTMF_7 = ValueEnum.DTMF_7;
  Value DTMF_8 = ValueEnum.DTMF_8;
  Value DTMF_9 = ValueEnum.DTMF_9;
  Value DTMF_A = ValueEnum.DTMF_A;
  Value DTMF_B = ValueEnum.DTMF_B;
  Value DTMF_C = ValueEnum.DTMF_C;
  Value DTMF_D = ValueEnum.DTMF_D;
  Value DTMF_STAR = ValueEnum.DTMF_STAR;
  Value DTMF_HASH = ValueEnum.DTMF_HASH;
  Value CNG_TONE = ValueEnum.CNG_TONE;
  Value CED_TONE = ValueEnum.CED_TONE;
  Value VFU_REQUEST = ValueEnum.VFU_REQUEST;
}
