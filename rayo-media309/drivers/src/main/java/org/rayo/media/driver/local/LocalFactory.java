// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Reader;
import java.net.URI;
import java.util.Properties;
import javax.media.mscontrol.Configuration;
import javax.media.mscontrol.MediaConfig;
import javax.media.mscontrol.MediaConfigException;
import javax.media.mscontrol.MediaErr;
import javax.media.mscontrol.MediaObject;
import javax.media.mscontrol.MediaSession;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.MsControlFactory;
import javax.media.mscontrol.Parameters;
import javax.media.mscontrol.networkconnection.SdpException;
import javax.media.mscontrol.resource.video.VideoLayout;
import org.jspecify.annotations.Nullable;
import org.rayo.media.driver.ext.OfferCheck;
import org.rayo.media.engine.EngineConfig;
import org.rayo.media.engine.MediaEngine;
import org.rayo.media.engine.MediaException;

/** One engine and everything that lives on it. */
final class LocalFactory implements MsControlFactory, OfferCheck, AutoCloseable {
  private final EngineSettings settings;
  private final Workshop workshop;

  LocalFactory(MediaEngine engine, EngineSettings settings) throws MsControlException {
    this.settings = settings;
    this.workshop =
        new Workshop(
            engine,
            new LiveObjects(),
            EngineConfig.virtualThreads(),
            new Timekeeper(),
            settings.inactivityTimeout(),
            new Object());
  }

  @Override
  public Properties getProperties() {
    return (Properties) settings.properties().clone();
  }

  @Override
  public MediaSession createMediaSession() throws MsControlException {
    var session = new LocalSession(workshop);
    session.publish();
    return session;
  }

  @Override
  public MediaErr check(byte[] sdpOffer) throws SdpException {
    try {
      workshop.engine().checkOffer(new String(sdpOffer, UTF_8));
      return MediaErr.NO_ERROR;
    } catch (MediaException.MalformedSdp e) {
      throw new SdpException(e.getMessage(), e);
    } catch (MediaException.NoCommonCodec e) {
      return Refusals.error(e);
    }
  }

  @Override
  public MediaConfig getMediaConfig(Configuration<?> shape) throws MediaConfigException {
    return Shape.of(shape);
  }

  @Override
  public MediaConfig getMediaConfig(Reader description) throws MediaConfigException {
    throw new MediaConfigException(
        "This driver has ready-made configurations only, no descriptions in XML");
  }

  @Override
  public Parameters createParameters() {
    return new Settings();
  }

  @Override
  public VideoLayout createVideoLayout(String type, Reader description)
      throws MediaConfigException {
    throw new MediaConfigException("This driver has no video");
  }

  @Override
  public VideoLayout[] getPresetLayouts(int regions) throws MediaConfigException {
    throw new MediaConfigException("This driver has no video");
  }

  @Override
  public VideoLayout getPresetLayout(String name) throws MediaConfigException {
    throw new MediaConfigException("This driver has no video");
  }

  @Override
  public @Nullable MediaObject getMediaObject(URI uri) {
    return workshop.live().find(uri);
  }

  /** Ends all sessions, as far as media goes, and stops the engine. */
  @Override
  public void close() {
    workshop.time().close();
    workshop.engine().close();
  }
}
