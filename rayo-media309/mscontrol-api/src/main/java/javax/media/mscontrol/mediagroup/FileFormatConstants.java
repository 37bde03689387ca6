// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.mediagroup;

import javax.media.mscontrol.Value;
import javax.media.mscontrol.resource.enums.ValueEnum;

/** Names of file formats for {@link Player#FILE_FORMAT} and {@link Recorder#FILE_FORMAT}. */
public interface FileFormatConstants {
  Value RAW = ValueEnum.FORMAT_RAW;
  Value WAV = ValueEnum.FORMAT_WAV;
  Value GSM = ValueEnum.FORMAT_GSM;
  Value FORMAT_3GP = ValueEnum.FORMAT_3GP;
  Value FORMAT_3G2 = ValueEnum.FORMAT_3G2;
  Value INFERRED = ValueEnum.FORMAT_INFERRED;
}
