// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.local;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rayo.media.driver.objects.Engines;
import org.rayo.media.driver.objects.NamedEngine;
import org.rayo.media.engine.Leg;
import org.rayo.media.engine.LegListener;
import org.rayo.media.engine.MediaEngine;
import org.rayo.media.engine.Mixer;
import org.rayo.media.engine.MixerListener;
import org.rayo.media.engine.Party;
import org.rayo.media.engine.input.InputRequest;
import org.rayo.media.engine.play.PlayRequest;

/** The one engine of this process; nothing on it outlives it, so names mean nothing. */
final class LocalEngine implements Engines, NamedEngine {
  private final String authority = "local-" + UUID.randomUUID();
  private final MediaEngine engine;

  LocalEngine(MediaEngine engine) {
    this.engine = engine;
  }

  @Override
  public NamedEngine choose() {
    return this;
  }

  @Override
  public void checkOffer(String sdp) {
    engine.checkOffer(sdp);
  }

  @Override
  public @Nullable Found find(String name, boolean mixer) {
    return null;
  }

  /** Nobody else can have it. */
  @Override
  public void abandon(Party party) {
    party.close();
  }

  @Override
  public String authority() {
    return authority;
  }

  @Override
  public Leg createLeg(String name, LegListener listener) {
    return engine.createLeg(listener);
  }

  @Override
  public Mixer createMixer(String name, boolean speakers, MixerListener listener) {
    return engine.createMixer(listener);
  }

  @Override
  public void validate(PlayRequest request) {
    engine.validate(request);
  }

  @Override
  public void validate(InputRequest request) {
    engine.validate(request);
  }

  @Override
  public void close() {
    engine.close();
  }
}
