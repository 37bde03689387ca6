// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.mediagroup.http;

import javax.media.mscontrol.MediaErr;
import javax.media.mscontrol.Parameter;
import javax.media.mscontrol.Value;
import javax.media.mscontrol.resource.enums.ErrorEnum;
import javax.media.mscontrol.resource.enums.ParameterEnum;
import javax.media.mscontrol.resource.enums.ValueEnum;

/** Settings for delivering a recording over HTTP. */
public interface HttpFileRecorderConstants {
  Parameter HTTP_METHOD = ParameterEnum.HTTP_METHOD;
  Value PUT_METHOD = ValueEnum.PUT_METHOD;
  Parameter SUBMIT_TIMEOUT = ParameterEnum.SUBMIT_TIMEOUT;
  Value POST_METHOD = ValueEnum.POST_METHOD;
  MediaErr RECORD_FAILED = ErrorEnum.RECORD_FAILED;
}
