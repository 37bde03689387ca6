// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol;

/**
 * Receives the events of one kind. Implementations should return soon: the driver may deliver all
 * events of a session on one thread.
 *
 * @param <T> the kind of event
 */
public interface MediaEventListener<T extends MediaEvent<?>> {
  /** Called once per event, in the order of events of one source. */
  void onEvent(T event);
}
