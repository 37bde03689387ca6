// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import org.rayo.media.engine.Leg;
import org.rayo.media.engine.LegListener;
import org.rayo.media.engine.MediaException;
import org.rayo.media.engine.Mixer;
import org.rayo.media.engine.MixerListener;
import org.rayo.media.engine.input.InputRequest;
import org.rayo.media.engine.play.PlayRequest;

/** Where the objects of a session are: the engine of this process, or a media server. */
public interface NamedEngine {
  /** In URIs: what tells it from others. */
  String authority();

  /**
   * @param name unique among legs, also after this process has gone
   * @throws MediaException when there is none to be had
   */
  Leg createLeg(String name, LegListener listener);

  /**
   * @param name unique among mixers, also after this process has gone
   * @param speakers whether the listener wants to know who speaks
   * @throws MediaException when there is none to be had
   */
  Mixer createMixer(String name, boolean speakers, MixerListener listener);

  /**
   * Checks what is to be started later, as far as that needs nobody else.
   *
   * @throws MediaException when it could not be started
   */
  void validate(PlayRequest request);

  /**
   * @throws MediaException when it could not be started
   */
  void validate(InputRequest request);
}
