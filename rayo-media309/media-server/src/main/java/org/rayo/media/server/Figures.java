// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server;

import org.rayo.media.engine.metrics.EngineMetrics;
import org.rayo.media.server.object.Targets;
import org.rayo.media.server.sip.Admission;
import org.rayo.media.sip.SipPeer;

/** What the media server is doing. */
public final class Figures implements FiguresMXBean {
  private final EngineMetrics engine;
  private final Targets targets;
  private final SipPeer peer;
  private final Admission admission;

  Figures(EngineMetrics engine, Targets targets, SipPeer peer, Admission admission) {
    this.engine = engine;
    this.targets = targets;
    this.peer = peer;
    this.admission = admission;
  }

  @Override
  public int getLegs() {
    return targets.legs();
  }

  @Override
  public int getConferences() {
    return targets.size() - targets.legs();
  }

  @Override
  public int getMediaDialogs() {
    return targets.all().stream().mapToInt(target -> target.dialogs().size()).sum();
  }

  @Override
  public int getSipDialogs() {
    return peer.calls();
  }

  @Override
  public int getLingering() {
    return targets.lingering().size();
  }

  @Override
  public long getPacketsReceived() {
    return engine.packetsReceived();
  }

  @Override
  public long getPacketsSent() {
    return engine.packetsSent();
  }

  @Override
  public long getLateTicks() {
    return engine.lateTicks();
  }

  @Override
  public boolean isDraining() {
    return admission.isDraining();
  }

  @Override
  public void setDraining(boolean draining) {
    admission.drain(draining);
  }
}
