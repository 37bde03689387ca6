// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine;

import org.rayo.media.engine.input.InputRequest;
import org.rayo.media.engine.metrics.EngineMetrics;
import org.rayo.media.engine.play.PlayRequest;
import org.rayo.media.engine.record.RecordRequest;

/**
 * Owns the tick threads, the RTP port range and the caches; makes {@link Leg}s and {@link Mixer}s.
 * All methods may be called from any thread.
 *
 * <p>No listener is ever called on a tick thread. Callbacks of one leg or mixer (its listener and
 * the listeners of everything it plays, collects and records) come one at a time and in order.
 */
public interface MediaEngine extends AutoCloseable {

  /** Starts the tick threads. No port is bound before the first leg. */
  static MediaEngine start(EngineConfig config) {
    return LocalMediaEngine.start(config);
  }

  /**
   * Binds an RTP/RTCP port pair. The leg is mute until {@link Leg#answer} or {@link Leg#accept} has
   * told it where to send.
   *
   * @throws MediaException.NoResources when the port range is used up or the leg limit is reached
   */
  Leg createLeg(LegListener listener);

  /**
   * Makes a mixer without anybody in it.
   *
   * @throws MediaException.NoResources when there are as many mixers as there may be legs
   */
  Mixer createMixer(MixerListener listener);

  /**
   * Checks everything about a play request that needs no network: content types, SSML
   * well-formedness, ranges. {@link Leg#play} checks the same.
   *
   * @throws MediaException.Unsupported for a content type, URI scheme or voice that is not
   *     supported
   * @throws MediaException.InvalidDocument for malformed SSML, an empty or broken URI list
   */
  void validate(PlayRequest request);

  /**
   * Fetches and decodes or synthesises all of a request into the prompt cache, so that a later
   * {@link Leg#play} starts at once. Blocks up to the fetch timeout per document: never call it on
   * a mailbox or I/O thread.
   *
   * @throws MediaException.FetchFailed when a document cannot be had or decoded; the message says
   *     why
   */
  void prepare(PlayRequest request);

  /**
   * Compiles the grammars of a request. Blocks when a grammar has to be fetched.
   *
   * @throws MediaException.Unsupported for an unknown grammar type, a voice grammar or a voice-only
   *     mode
   * @throws MediaException.InvalidDocument for a grammar that does not compile
   * @throws MediaException.FetchFailed when a grammar URI cannot be had
   */
  void validate(InputRequest request);

  /**
   * @throws MediaException.Unsupported for an unknown recording format
   */
  void validate(RecordRequest request);

  /**
   * Checks whether a leg could answer this offer, without making one. Does not block.
   *
   * @throws MediaException.MalformedSdp when the text is no SDP
   * @throws MediaException.NoCommonCodec when no audio line suits
   */
  void checkOffer(String sdp);

  /** Live counters; cheap to read. */
  EngineMetrics metrics();

  /** Closes every leg and mixer (listeners hear it), stops all threads. */
  @Override
  void close();
}
