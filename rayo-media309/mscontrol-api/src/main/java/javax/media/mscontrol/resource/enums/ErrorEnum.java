// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.resource.enums;

import javax.media.mscontrol.MediaErr;

/** All errors of the API. {@code INIFINITE_LOOP} is spelt as in the standard. */
public enum ErrorEnum implements MediaErr {
  NO_ERROR,
  UNKNOWN_ERROR,
  BAD_ARG,
  BAD_SERVER,
  BUSY,
  CALL_DROPPED,
  INIFINITE_LOOP,
  SDP_NOT_ACCEPTABLE,
  SDP_GLARE,
  NO_TERMINATION,
  NOT_FOUND,
  NOT_SUPPORTED,
  REFUSED,
  RESOURCE_UNAVAILABLE,
  SERVICE_NOT_DEFINED,
  TIMEOUT,
  RECORD_FAILED,
  SERVER_ERROR,
  SERVER_FAILURE,
  TOO_MANY_JOINEES,
  NO_TRANSCODER
}
