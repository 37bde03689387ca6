// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.media.mscontrol.MediaObject;
import javax.media.mscontrol.Parameter;
import javax.media.mscontrol.Parameters;
import org.jspecify.annotations.Nullable;

/** An object with an address, settings and objects in it. */
abstract class EngineObject implements MediaObject {
  private final URI uri;
  private final LiveObjects live;
  private final AtomicBoolean released = new AtomicBoolean();
  private final List<EngineObject> children = new CopyOnWriteArrayList<>();
  private volatile Settings settings;

  EngineObject(URI uri, LiveObjects live, @Nullable Parameters parameters) {
    this.uri = uri;
    this.live = live;
    this.settings = new Settings().with(parameters);
  }

  /** What is left to do on release, once; children are released already. */
  abstract void releaseOwn();

  /** To be called when the object is ready to be found. */
  final void publish() {
    live.add(this);
  }

  final void adopt(EngineObject child) {
    children.add(child);
    if (released.get()) {
      child.release();
    }
  }

  final void abandon(EngineObject child) {
    children.remove(child);
  }

  final boolean isReleased() {
    return released.get();
  }

  final Settings settings() {
    return settings;
  }

  @Override
  public final URI getURI() {
    return uri;
  }

  @Override
  public final void release() {
    if (released.compareAndSet(false, true)) {
      live.remove(this);
      children.forEach(EngineObject::release);
      releaseOwn();
    }
  }

  @Override
  public final void setParameters(@Nullable Parameters parameters) {
    settings = settings.with(parameters);
  }

  @Override
  public final Parameters getParameters(Parameter @Nullable [] wanted) {
    if (wanted == null) {
      return settings.with(null);
    }
    var answer = new Settings();
    for (var parameter : wanted) {
      if (settings.containsKey(parameter)) {
        answer.put(parameter, settings.get(parameter));
      }
    }
    return answer;
  }

  @Override
  public final Parameters createParameters() {
    return new Settings();
  }

  @Override
  public final Iterator<MediaObject> getMediaObjects() {
    return new ArrayList<MediaObject>(children).iterator();
  }

  @Override
  public final <T extends MediaObject> Iterator<T> getMediaObjects(Class<T> type) {
    return children.stream().filter(type::isInstance).map(type::cast).iterator();
  }

  @Override
  public String toString() {
    return getClass().getSimpleName() + " " + uri;
  }
}
