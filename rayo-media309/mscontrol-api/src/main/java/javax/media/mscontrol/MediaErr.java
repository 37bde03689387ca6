// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol;

import javax.media.mscontrol.resource.enums.ErrorEnum;

/** Tells why something failed. Values are constants here and in the event interfaces. */
public interface MediaErr {
  MediaErr NO_ERROR = ErrorEnum.NO_ERROR;
  MediaErr UNKNOWN_ERROR = ErrorEnum.UNKNOWN_ERROR;

  /** An argument does not make sense. */
  MediaErr BAD_ARG = ErrorEnum.BAD_ARG;

  /** The media server misbehaves. */
  MediaErr BAD_SERVER = ErrorEnum.BAD_SERVER;

  /** Something else is using the resource. */
  MediaErr BUSY = ErrorEnum.BUSY;

  /** The other end has gone. */
  MediaErr CALL_DROPPED = ErrorEnum.CALL_DROPPED;

  /** Carrying on would never end. */
  MediaErr INFINITE_LOOP = ErrorEnum.INIFINITE_LOOP;

  /** Nothing would ever end the operation. */
  MediaErr NO_TERMINATION = ErrorEnum.NO_TERMINATION;

  MediaErr NOT_FOUND = ErrorEnum.NOT_FOUND;
  MediaErr NOT_SUPPORTED = ErrorEnum.NOT_SUPPORTED;

  /** The media server will not do it. */
  MediaErr REFUSED = ErrorEnum.REFUSED;

  MediaErr RESOURCE_UNAVAILABLE = ErrorEnum.RESOURCE_UNAVAILABLE;
  MediaErr SERVICE_NOT_DEFINED = ErrorEnum.SERVICE_NOT_DEFINED;
  MediaErr TIMEOUT = ErrorEnum.TIMEOUT;
}
