// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.media.driver.ext.MediaWitness;
import org.rayo.media.engine.Leg;
import org.rayo.media.engine.LegListener;
import org.rayo.media.engine.MediaException;
import org.rayo.media.engine.Mixer;
import org.rayo.media.engine.MixerListener;
import org.rayo.media.engine.Party;

/** The engines of one factory. */
public interface Engines extends AutoCloseable {
  /**
   * For a new session.
   *
   * @throws MediaException.NoResources when none takes any
   */
  NamedEngine choose();

  /**
   * Checks whether a leg could answer this offer, without making one. Does not block.
   *
   * @throws MediaException when it could not
   */
  void checkOffer(String sdp);

  /** A leg or mixer that another process has made. */
  interface Found {
    NamedEngine engine();

    /** What is started on it by a name that it knows goes on instead. */
    Leg leg(LegListener listener);

    /** What is started on it by a name that it knows goes on instead. */
    Mixer mixer(MixerListener listener);

    /** What was negotiated; null before that, and for mixers. */
    @Nullable String localSdp();

    @Nullable String remoteSdp();

    /**
     * From now on it is ours: what was reported and not acknowledged is reported again, and what
     * ended long ago ends.
     *
     * @throws MediaException when it cannot be had
     */
    void complete();
  }

  /** Looks for what another process has made; null when nobody has it. May wait. */
  @Nullable Found find(String name, boolean mixer);

  /** Looks for what another process has, to join with it; null when nobody has it. May wait. */
  default @Nullable Foreign foreign(String name, boolean mixer) {
    return null;
  }

  /** Forgets a leg or mixer that somebody else has now, without a word to anybody. */
  void abandon(Party party);

  /** As of {@link MediaWitness}; null where no engine outlives its process. */
  default @Nullable Boolean mayGoOn(String split, String node) {
    return null;
  }

  /** As of {@link MediaWitness}. */
  default List<String> troubles() {
    return List.of();
  }

  @Override
  void close();
}
