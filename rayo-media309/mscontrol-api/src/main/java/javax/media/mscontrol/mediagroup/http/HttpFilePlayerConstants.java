// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.mediagroup.http;

import javax.media.mscontrol.Parameter;
import javax.media.mscontrol.resource.enums.ParameterEnum;

/** Settings for fetching over HTTP what is to be played. */
public interface HttpFilePlayerConstants {
  Parameter FETCH_TIMEOUT = ParameterEnum.FETCH_TIMEOUT;
  Parameter FILE_MAX_STALE = ParameterEnum.FILE_MAX_STALE;
  Parameter FILE_MAX_AGE = ParameterEnum.FILE_MAX_AGE;
  Parameter STREAMING_ENABLED = ParameterEnum.STREAMING_ENABLED;
}
