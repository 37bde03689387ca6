// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.resource.video;

import javax.media.mscontrol.MediaEventNotifier;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.resource.Resource;
import javax.media.mscontrol.resource.ResourceContainer;

/** Composes one picture from several video streams. */
public interface VideoRenderer
    extends Resource<ResourceContainer>, MediaEventNotifier<VideoRendererEvent> {
  /** Changes the picture: {@link VideoRendererEvent#RENDERING_COMPLETED}. */
  void setLayout(VideoLayout layout) throws MsControlException;
}
