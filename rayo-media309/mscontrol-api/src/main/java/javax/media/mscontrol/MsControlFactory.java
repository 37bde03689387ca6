// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol;

import java.io.Reader;
import java.net.URI;
import java.util.Properties;
import javax.media.mscontrol.resource.video.VideoLayout;

/**
 * Where an application starts: makes sessions and finds existing objects. Obtained from {@link
 * javax.media.mscontrol.spi.DriverManager}.
 */
public interface MsControlFactory {
  /**
   * The property that names the media server to {@link
   * javax.media.mscontrol.spi.Driver#getFactory}.
   */
  String MEDIA_SERVER_URI = "MEDIA_SERVER_URI";

  /** A copy of the properties that the factory was made with. */
  Properties getProperties();

  MediaSession createMediaSession() throws MsControlException;

  /** What a ready-made shape, or its XML form, consists of. */
  MediaConfig getMediaConfig(Configuration<?> shape) throws MediaConfigException;

  /** What a ready-made shape, or its XML form, consists of. */
  MediaConfig getMediaConfig(Reader description) throws MediaConfigException;

  Parameters createParameters();

  /** Makes a layout from its description. */
  VideoLayout createVideoLayout(String type, Reader description) throws MediaConfigException;

  /** Layouts of the driver for a number of live regions. */
  VideoLayout[] getPresetLayouts(int regions) throws MediaConfigException;

  /** A layout of the driver by its name. */
  VideoLayout getPresetLayout(String name) throws MediaConfigException;

  /**
   * Finds a living object by what {@link MediaObject#getURI} said, to control it again after a
   * restart of the application. Null when there is none.
   */
  MediaObject getMediaObject(URI uri);
}
