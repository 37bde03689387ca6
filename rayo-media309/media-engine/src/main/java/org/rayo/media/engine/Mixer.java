// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine;

import org.rayo.media.engine.record.RecordListener;
import org.rayo.media.engine.record.RecordRequest;
import org.rayo.media.engine.record.Recording;

/**
 * A conference: each party that it is joined with hears all others and what is played to the mixer,
 * but not itself. Mixers may be joined with mixers.
 *
 * <p>Keys of its legs go to the collectors on the mixer and not to the other parties. Those of
 * another mixer's legs stay there.
 */
public interface Mixer extends Party {

  /**
   * Records all that can be heard in the mixer, as one channel.
   *
   * @throws MediaException.Unsupported for {@link RecordRequest.Direction#SEND}: a mixer has nobody
   *     at its other end
   */
  @Override
  Recording record(RecordRequest request, RecordListener listener);
}
