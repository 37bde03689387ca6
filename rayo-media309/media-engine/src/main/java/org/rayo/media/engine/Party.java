// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine;

import org.rayo.media.engine.input.DtmfCollector;
import org.rayo.media.engine.input.InputListener;
import org.rayo.media.engine.input.InputRequest;
import org.rayo.media.engine.play.PlayListener;
import org.rayo.media.engine.play.PlayRequest;
import org.rayo.media.engine.play.Player;
import org.rayo.media.engine.progress.ProgressAnalysis;
import org.rayo.media.engine.progress.ProgressListener;
import org.rayo.media.engine.progress.ProgressRequest;
import org.rayo.media.engine.record.RecordListener;
import org.rayo.media.engine.record.RecordRequest;
import org.rayo.media.engine.record.Recording;

/**
 * What can be joined, played to, listened to and recorded: a {@link Leg} or a {@link Mixer}.
 *
 * <p>All methods may be called from any thread and return at once, except {@link #collect}, which
 * blocks while it fetches grammars given by URI. After {@link #close} every method but {@code
 * close} and {@code id} throws {@link MediaException.WrongState}.
 */
public interface Party extends AutoCloseable {

  /** Unique within the engine, stable for the life of the party. */
  String id();

  /**
   * Plays in parallel with whatever else plays to this party (mixed, not ducked). Documents are
   * fetched in the background.
   */
  Player play(PlayRequest request, PlayListener listener);

  /**
   * @param name by which others find it again, if the engine is in another process
   */
  default Player play(String name, PlayRequest request, PlayListener listener) {
    return play(request, listener);
  }

  /** Starts collecting digits; several collectors see the same digits. */
  DtmfCollector collect(InputRequest request, InputListener listener);

  /**
   * @param name by which others find it again, if the engine is in another process
   */
  default DtmfCollector collect(String name, InputRequest request, InputListener listener) {
    return collect(request, listener);
  }

  /** Starts to listen for tones, keys and voices; several analyses hear the same. */
  ProgressAnalysis analyse(ProgressRequest request, ProgressListener listener);

  /**
   * @param name by which others find it again, if the engine is in another process
   */
  default ProgressAnalysis analyse(
      String name, ProgressRequest request, ProgressListener listener) {
    return analyse(request, listener);
  }

  /** Starts recording to a file. */
  Recording record(RecordRequest request, RecordListener listener);

  /**
   * @param name by which others find it again, if the engine is in another process
   */
  default Recording record(String name, RecordRequest request, RecordListener listener) {
    return record(request, listener);
  }

  /**
   * Joins this party with another one of the same engine: what comes from each goes to the other,
   * as far as the direction allows. A party that has several joins hears the sum of them. Joining
   * again changes the direction; a direction that stays is not interrupted.
   *
   * @throws MediaException.Unsupported when a party would hear itself by way of two mixers
   * @throws MediaException.NoResources when one of the two has too many joins
   * @throws MediaException.WrongState when one of the two is closed
   */
  void join(Party other, JoinDirection direction);

  /** Undoes {@link #join}; does nothing when the two are not joined. */
  void unjoin(Party other);

  /** Ends all joins and all that runs on the party (listeners hear it). Idempotent. */
  @Override
  void close();
}
