// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import java.io.Serializable;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.join.Joinable;
import javax.media.mscontrol.join.JoinableStream;
import org.jspecify.annotations.Nullable;

/** The only stream of a container, so that joining it is joining the container. */
record EngineStream(EngineContainer container) implements JoinableStream {
  @Override
  public StreamType getType() {
    return StreamType.audio;
  }

  @Override
  public EngineContainer getContainer() {
    return container;
  }

  @Override
  public Joinable[] getJoinees(Direction direction) throws MsControlException {
    return container.getJoinees(direction);
  }

  @Override
  public Joinable[] getJoinees() throws MsControlException {
    return container.getJoinees();
  }

  @Override
  public void join(Direction direction, Joinable other) throws MsControlException {
    container.join(direction, other);
  }

  @Override
  public void unjoin(Joinable other) throws MsControlException {
    container.unjoin(other);
  }

  @Override
  public void joinInitiate(Direction direction, Joinable other, @Nullable Serializable context)
      throws MsControlException {
    container.joinInitiate(direction, other, context);
  }

  @Override
  public void unjoinInitiate(Joinable other, @Nullable Serializable context)
      throws MsControlException {
    container.unjoinInitiate(other, context);
  }
}
