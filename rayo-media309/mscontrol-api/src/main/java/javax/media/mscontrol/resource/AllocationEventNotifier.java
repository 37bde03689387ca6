// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.resource;

import javax.media.mscontrol.MediaSession;

/** Something whose allocation can be listened to. */
public interface AllocationEventNotifier {
  void addListener(AllocationEventListener listener);

  void removeListener(AllocationEventListener listener);

  MediaSession getMediaSession();
}
