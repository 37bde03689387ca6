// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Reader;
import java.net.URI;
import java.time.Duration;
import java.util.List;
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
import javax.media.mscontrol.join.JoinableContainer;
import javax.media.mscontrol.networkconnection.SdpException;
import javax.media.mscontrol.resource.video.VideoLayout;
import org.jspecify.annotations.Nullable;
import org.rayo.media.driver.ext.MediaAdoption;
import org.rayo.media.driver.ext.MediaWitness;
import org.rayo.media.driver.ext.OfferCheck;
import org.rayo.media.driver.ext.SharedMedia;
import org.rayo.media.engine.EngineConfig;
import org.rayo.media.engine.MediaException;

/** Engines, and everything that lives on them. */
public final class EngineFactory
    implements MsControlFactory,
        OfferCheck,
        MediaAdoption,
        MediaWitness,
        SharedMedia,
        AutoCloseable {
  private final Properties properties;
  private final Workshop workshop;

  /**
   * @param inactivity until a silent peer is reported; null for never, or when engines report it
   */
  public EngineFactory(Engines engines, Properties properties, @Nullable Duration inactivity) {
    this.properties = (Properties) properties.clone();
    this.workshop =
        new Workshop(
            engines,
            new LiveObjects(),
            EngineConfig.virtualThreads(),
            new Timekeeper(),
            inactivity,
            new Object());
  }

  @Override
  public Properties getProperties() {
    return (Properties) properties.clone();
  }

  @Override
  public MediaSession createMediaSession() throws MsControlException {
    return session(Refusals.translate(workshop.engines()::choose));
  }

  private EngineSession session(NamedEngine engine) {
    var session = new EngineSession(workshop, engine);
    session.publish();
    return session;
  }

  @Override
  public @Nullable Adopted adoptConnection(String name) throws MsControlException {
    return adopt(name, false);
  }

  @Override
  public @Nullable Adopted adoptMixer(String name) throws MsControlException {
    return adopt(name, true);
  }

  @Override
  public void abandon(MediaSession session) {
    if (session instanceof EngineSession ours) {
      ours.parties().forEach(party -> workshop.engines().abandon(party.party()));
    }
    session.release();
  }

  @Override
  public @Nullable JoinableContainer findConnection(String name) throws MsControlException {
    return foreign(name, false);
  }

  @Override
  public @Nullable JoinableContainer findMixer(String name) throws MsControlException {
    return foreign(name, true);
  }

  private @Nullable EngineForeign foreign(String name, boolean mixer) throws MsControlException {
    var found = workshop.engines().foreign(name, mixer);
    return found == null ? null : EngineForeign.of(workshop, found);
  }

  @Override
  public @Nullable Boolean mayGoOn(String split, String node) {
    return workshop.engines().mayGoOn(split, node);
  }

  @Override
  public List<String> troubles() {
    return workshop.engines().troubles();
  }

  private @Nullable Adopted adopt(String name, boolean mixer) throws MsControlException {
    var found = workshop.engines().find(name, mixer);
    if (found == null) {
      return null;
    }
    var session = session(found.engine());
    try {
      var container =
          mixer ? session.adoptMixer(name, found) : session.adoptConnection(name, found);
      return new Adoption(session, container, found);
    } catch (MsControlException e) {
      session.release();
      throw e;
    }
  }

  @Override
  public MediaErr check(byte[] sdpOffer) throws SdpException {
    try {
      workshop.engines().checkOffer(new String(sdpOffer, UTF_8));
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

  /** Also takes over a connection or mixer of another process. */
  @Override
  public @Nullable MediaObject getMediaObject(URI uri) {
    var known = workshop.live().find(uri);
    var path = uri.getPath();
    if (known != null || path == null) {
      return known;
    }
    var object = path.substring(path.lastIndexOf('/') + 1);
    try {
      Adopted adopted =
          switch (object.split("-", 2)) {
            case String[] part when part.length == 2 && part[0].equals("connection") ->
                adoptConnection(part[1]);
            case String[] part when part.length == 2 && part[0].equals("mixer") ->
                adoptMixer(part[1]);
            default -> null;
          };
      if (adopted == null) {
        return null;
      }
      adopted.complete();
      return adopted.container() instanceof MediaObject found ? found : null;
    } catch (MsControlException e) {
      System.getLogger(EngineFactory.class.getName())
          .log(System.Logger.Level.WARNING, "{0} cannot be had: {1}", uri, e.getMessage());
      return null;
    }
  }

  /** Ends all sessions, as far as media goes, and lets go of the engines. */
  @Override
  public void close() {
    workshop.time().close();
    workshop.engines().close();
  }
}
