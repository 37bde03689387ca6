// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.resource;

import javax.media.mscontrol.MediaEvent;
import javax.media.mscontrol.Qualifier;
import javax.media.mscontrol.resource.enums.QualifierEnum;
import javax.media.mscontrol.resource.enums.TriggerEnum;

/**
 * An event of one resource.
 *
 * @param <T> the kind of resource
 */
public interface ResourceEvent<T> extends MediaEvent<T> {
  /** The application ended the operation. */
  Qualifier STOPPED = QualifierEnum.STOPPED;

  /** A run time control ended the operation. */
  Qualifier RTC_TRIGGERED = QualifierEnum.RTC_TRIGGERED;

  Qualifier NO_QUALIFIER = QualifierEnum.NO_QUALIFIER;

  /** {@link ResourceContainer#triggerAction} did it. */
  Trigger MANUAL_TRIGGER = TriggerEnum.MANUAL_TRIGGER;

  Qualifier getQualifier();

  /** What set off the end when the qualifier is {@link #RTC_TRIGGERED}. */
  Trigger getRTCTrigger();
}
