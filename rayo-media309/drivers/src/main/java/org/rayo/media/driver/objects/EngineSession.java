// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import javax.media.mscontrol.Configuration;
import javax.media.mscontrol.MediaConfig;
import javax.media.mscontrol.MediaSession;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.Parameters;
import javax.media.mscontrol.UnsupportedException;
import javax.media.mscontrol.WrongStateException;
import javax.media.mscontrol.mediagroup.MediaGroup;
import javax.media.mscontrol.mixer.MediaMixer;
import javax.media.mscontrol.networkconnection.NetworkConnection;
import javax.media.mscontrol.vxml.VxmlDialog;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.tick.SerialExecutor;

/** The objects of one task and the queue that all their events go through. */
final class EngineSession extends EngineObject implements MediaSession {
  private final Workshop workshop;
  private final NamedEngine engine;
  private final Executor queue;
  private final Map<String, Object> attributes = new ConcurrentHashMap<>();
  private final AtomicLong names = new AtomicLong();

  /**
   * @param engine where all of its objects are
   */
  EngineSession(Workshop workshop, NamedEngine engine) {
    super(LiveObjects.newSession(engine.authority()), workshop.live(), null);
    this.workshop = workshop;
    this.engine = engine;
    this.queue = new SerialExecutor(workshop.threads());
  }

  Workshop workshop() {
    return workshop;
  }

  Executor queue() {
    return queue;
  }

  NamedEngine engine() {
    return engine;
  }

  /** A name that no other session gives. */
  String newName() {
    var path = getURI().getPath();
    return path.substring(1) + "." + names.incrementAndGet();
  }

  URI child(String kind, String name) {
    return URI.create(getURI() + "/" + kind + "-" + name);
  }

  List<EngineParty> parties() {
    List<EngineParty> parties = new ArrayList<>();
    getMediaObjects()
        .forEachRemaining(
            object -> {
              if (object instanceof EngineParty party) {
                parties.add(party);
              }
            });
    return parties;
  }

  EngineConnection adoptConnection(String name, Engines.Found found) throws MsControlException {
    return keep(
        new EngineConnection(
            this, Shape.of(NetworkConnection.BASIC), Names.parameters(name), found));
  }

  EngineMixer adoptMixer(String name, Engines.Found found) throws MsControlException {
    return keep(
        new EngineMixer(this, Shape.of(MediaMixer.AUDIO_EVENTS), Names.parameters(name), found));
  }

  @Override
  void releaseOwn() {
    attributes.clear();
  }

  @Override
  public NetworkConnection createNetworkConnection(Configuration<NetworkConnection> shape)
      throws MsControlException {
    return createNetworkConnection(Shape.of(shape), null);
  }

  @Override
  public NetworkConnection createNetworkConnection(
      Configuration<NetworkConnection> shape, @Nullable Parameters parameters)
      throws MsControlException {
    return createNetworkConnection(Shape.of(shape), parameters);
  }

  @Override
  public NetworkConnection createNetworkConnection(
      MediaConfig config, @Nullable Parameters parameters) throws MsControlException {
    return keep(new EngineConnection(this, Shape.connection(config), parameters, null));
  }

  @Override
  public MediaGroup createMediaGroup(Configuration<MediaGroup> shape) throws MsControlException {
    return createMediaGroup(Shape.of(shape), null);
  }

  @Override
  public MediaGroup createMediaGroup(
      Configuration<MediaGroup> shape, @Nullable Parameters parameters) throws MsControlException {
    return createMediaGroup(Shape.of(shape), parameters);
  }

  @Override
  public MediaGroup createMediaGroup(MediaConfig config, @Nullable Parameters parameters)
      throws MsControlException {
    return keep(new EngineGroup(this, Shape.group(config), parameters));
  }

  private <T extends EngineObject> T keep(T child) throws MsControlException {
    if (isReleased()) {
      child.release();
      throw new WrongStateException("The session was released");
    }
    child.publish();
    adopt(child);
    return child;
  }

  @Override
  public MediaMixer createMediaMixer(Configuration<MediaMixer> shape) throws MsControlException {
    return createMediaMixer(Shape.of(shape), null);
  }

  @Override
  public MediaMixer createMediaMixer(
      Configuration<MediaMixer> shape, @Nullable Parameters parameters) throws MsControlException {
    return createMediaMixer(Shape.of(shape), parameters);
  }

  @Override
  public MediaMixer createMediaMixer(MediaConfig config, @Nullable Parameters parameters)
      throws MsControlException {
    return keep(new EngineMixer(this, Shape.mixer(config), parameters, null));
  }

  @Override
  public VxmlDialog createVxmlDialog(@Nullable Parameters parameters) throws MsControlException {
    throw new UnsupportedException("This driver has no VoiceXML interpreter");
  }

  @Override
  public @Nullable Object getAttribute(String name) {
    return attributes.get(name);
  }

  @Override
  public void removeAttribute(String name) {
    attributes.remove(name);
  }

  @Override
  public void setAttribute(String name, Object value) {
    attributes.put(name, value);
  }

  @Override
  public Iterator<String> getAttributeNames() {
    return Set.copyOf(attributes.keySet()).iterator();
  }
}
