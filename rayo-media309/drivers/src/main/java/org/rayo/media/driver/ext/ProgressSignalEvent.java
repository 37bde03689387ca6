// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.ext;

import java.time.Duration;
import javax.media.mscontrol.mediagroup.signals.SignalDetectorEvent;
import org.jspecify.annotations.Nullable;

/**
 * Something that call progress analysis (XEP-0341) detected. A detector analyses when its patterns
 * are grammars such as {@code urn:xmpp:rayo:cpa:beep:1?terminate=true}: each signal is a {@link
 * #SIGNAL_DETECTED}, if that is enabled, and one whose grammar says {@code terminate=true} comes
 * with {@link #RECEIVE_SIGNALS_COMPLETED} instead.
 */
public interface ProgressSignalEvent extends SignalDetectorEvent {
  /** The URN of the kind of signal, {@code urn:xmpp:rayo:cpa:beep:1}; null at an end without. */
  @Nullable String getSignalType();

  /** How long it was heard until it was told; null when nobody knows. */
  @Nullable Duration getSignalDuration();

  /** A key, a frequency, or who speaks; null for other kinds. */
  @Nullable String getSignalValue();
}
