// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.mediagroup.rtsp;

import javax.media.mscontrol.MediaErr;
import javax.media.mscontrol.Parameter;
import javax.media.mscontrol.resource.enums.ErrorEnum;
import javax.media.mscontrol.resource.enums.ParameterEnum;

/** Settings for streaming from an RTSP server. */
public interface RTSPConstants {
  Parameter AUDIO_TRANSPORT_HEADER = ParameterEnum.AUDIO_TRANSPORT_HEADER;
  Parameter VIDEO_TRANSPORT_HEADER = ParameterEnum.VIDEO_TRANSPORT_HEADER;
  Parameter DESCRIBE = ParameterEnum.DESCRIBE;
  Parameter URI = ParameterEnum.URI;
  MediaErr SERVER_FAILURE = ErrorEnum.SERVER_FAILURE;
  MediaErr SERVER_ERROR = ErrorEnum.SERVER_ERROR;
}
