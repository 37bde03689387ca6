// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol;

import javax.media.mscontrol.resource.enums.ErrorEnum;

/**
 * Reports the end or the progress of something that an object was asked to do.
 *
 * @param <S> what the event comes from
 */
public interface MediaEvent<S> {
  /** What {@link #getError} returns after a success. */
  MediaErr NO_ERROR = ErrorEnum.NO_ERROR;

  S getSource();

  EventType getEventType();

  /** False when {@link #getError} tells what went wrong. */
  boolean isSuccessful();

  MediaErr getError();

  /** An explanation for people; empty or null after a success. */
  String getErrorText();
}
