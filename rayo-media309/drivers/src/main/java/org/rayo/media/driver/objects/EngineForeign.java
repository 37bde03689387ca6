// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.UnsupportedException;
import javax.media.mscontrol.mixer.MediaMixer;
import javax.media.mscontrol.networkconnection.NetworkConnection;
import org.rayo.media.engine.Party;

/** A connection or mixer of another process, to be joined with. */
@SuppressWarnings("overloads") // the standard inherits addListener from two parents
final class EngineForeign extends EngineParty {
  private static final long serialVersionUID = 1L;

  private final transient Foreign foreign;

  private EngineForeign(EngineSession session, String kind, Shape shape, Foreign foreign) {
    super(session, kind, foreign.name(), shape, Names.parameters(foreign.name()), true);
    this.foreign = foreign;
  }

  static EngineForeign of(Workshop workshop, Foreign foreign) throws MsControlException {
    var session = new EngineSession(workshop, foreign.engine());
    return foreign.isMixer()
        ? new EngineForeign(session, "mixer", Shape.of(MediaMixer.AUDIO), foreign)
        : new EngineForeign(session, "connection", Shape.of(NetworkConnection.BASIC), foreign);
  }

  @Override
  Party party() {
    return foreign;
  }

  @Override
  public <R> R getResource(Class<R> type) throws MsControlException {
    throw new UnsupportedException("Another process has it");
  }
}
