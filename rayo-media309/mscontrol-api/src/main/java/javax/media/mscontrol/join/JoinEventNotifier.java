// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.join;

import javax.media.mscontrol.MediaSession;

/** Something whose joins can be listened to. */
public interface JoinEventNotifier {
  void addListener(JoinEventListener listener);

  void removeListener(JoinEventListener listener);

  MediaSession getMediaSession();
}
