// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.mediagroup;

import javax.media.mscontrol.Value;
import javax.media.mscontrol.resource.enums.ValueEnum;

/** Names of codecs for the codec parameters of {@link Player} and {@link Recorder}. */
public interface CodecConstants {
  Value ADPCM_32K = ValueEnum.ADPCM_32K;
  Value ADPCM_32K_OKI = ValueEnum.ADPCM_32K_OKI;
  Value ADPCM_16K_G726 = ValueEnum.ADPCM_16K_G726;
  Value ADPCM_32K_G726 = ValueEnum.ADPCM_32K_G726;
  Value EVRC = ValueEnum.EVRC;
  Value G729_A = ValueEnum.G729_A;
  Value G723_1B = ValueEnum.G723_1B;
  Value GSM = ValueEnum.GSM;
  Value AMR_WB = ValueEnum.AMR_WB;
  Value AMR = ValueEnum.AMR;
  Value ALAW_PCM_48K = ValueEnum.ALAW_PCM_48K;
  Value ALAW_PCM_64K = ValueEnum.ALAW_PCM_64K;
  Value MULAW_PCM_64K = ValueEnum.MULAW_PCM_64K;
  Value LINEAR_8BIT_64K = ValueEnum.LINEAR_8BIT_64K;
  Value LINEAR_16BIT_128K = ValueEnum.LINEAR_16BIT_128K;
  Value LINEAR_16BIT_256K = ValueEnum.LINEAR_16BIT_256K;
  Value H263 = ValueEnum.H263;
  Value H263_1998 = ValueEnum.H263_1998;
  Value MP4V_ES = ValueEnum.MP4V_ES;
  Value H264 = ValueEnum.H264;
  Value INFERRED = ValueEnum.CODEC_INFERRED;
}
