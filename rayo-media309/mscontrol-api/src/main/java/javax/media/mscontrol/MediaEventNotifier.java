// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol;

/**
 * Something that listeners can be attached to.
 *
 * @param <T> the kind of event it sends
 */
public interface MediaEventNotifier<T extends MediaEvent<?>> {
  /** Adding a listener twice has no further effect. */
  void addListener(MediaEventListener<T> listener);

  void removeListener(MediaEventListener<T> listener);

  MediaSession getMediaSession();
}
