// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.rayo.media.engine.fetch.FetchPolicy;
import org.rayo.media.engine.speech.FreeTtsSynthesizer;
import org.rayo.media.engine.speech.SpeechSynthesizer;

/**
 * Everything the engine is told at its start; use {@link #of} and the {@code with} methods.
 *
 * @param network addresses and ports
 * @param tickThreads number of 20 ms threads; one per core is enough
 * @param maxLegs legs beyond this are refused
 * @param recordingFolder recordings are written here and nowhere else; made when absent
 * @param fetchPolicy from where documents may come
 * @param promptCacheBytes bound on decoded and synthesised audio kept in memory
 * @param synthesizer speaks text and SSML
 * @param executor runs listeners, fetches, synthesis and file writes; tasks may block, so it must
 *     not be a small fixed pool. {@link #virtualThreads} by default
 */
public record EngineConfig(
    NetworkConfig network,
    int tickThreads,
    int maxLegs,
    Path recordingFolder,
    FetchPolicy fetchPolicy,
    long promptCacheBytes,
    SpeechSynthesizer synthesizer,
    Executor executor) {

  public EngineConfig {
    if (tickThreads < 1 || maxLegs < 1 || promptCacheBytes < 0) {
      throw new IllegalArgumentException(
          "tickThreads and maxLegs must be positive, promptCacheBytes not negative");
    }
    recordingFolder = recordingFolder.toAbsolutePath().normalize();
  }

  /**
   * One tick thread per core, 5000 legs, 64 MiB of prompts, FreeTTS, the default (public addresses
   * only) fetch policy.
   */
  public static EngineConfig of(NetworkConfig network, Path recordingFolder) {
    return new EngineConfig(
        network,
        Runtime.getRuntime().availableProcessors(),
        5000,
        recordingFolder,
        FetchPolicy.publicOnly(),
        64L << 20,
        new FreeTtsSynthesizer(),
        virtualThreads());
  }

  public EngineConfig withTickThreads(int threads) {
    return new EngineConfig(
        network,
        threads,
        maxLegs,
        recordingFolder,
        fetchPolicy,
        promptCacheBytes,
        synthesizer,
        executor);
  }

  public EngineConfig withMaxLegs(int legs) {
    return new EngineConfig(
        network,
        tickThreads,
        legs,
        recordingFolder,
        fetchPolicy,
        promptCacheBytes,
        synthesizer,
        executor);
  }

  public EngineConfig withFetchPolicy(FetchPolicy policy) {
    return new EngineConfig(
        network,
        tickThreads,
        maxLegs,
        recordingFolder,
        policy,
        promptCacheBytes,
        synthesizer,
        executor);
  }

  public EngineConfig withPromptCacheBytes(long bytes) {
    return new EngineConfig(
        network, tickThreads, maxLegs, recordingFolder, fetchPolicy, bytes, synthesizer, executor);
  }

  public EngineConfig withSynthesizer(SpeechSynthesizer speech) {
    return new EngineConfig(
        network,
        tickThreads,
        maxLegs,
        recordingFolder,
        fetchPolicy,
        promptCacheBytes,
        speech,
        executor);
  }

  public EngineConfig withExecutor(Executor tasks) {
    return new EngineConfig(
        network,
        tickThreads,
        maxLegs,
        recordingFolder,
        fetchPolicy,
        promptCacheBytes,
        synthesizer,
        tasks);
  }

  /** A virtual thread per task. */
  public static Executor virtualThreads() {
    var factory = Thread.ofVirtual().name("media-", 0).factory();
    return Executors.newThreadPerTaskExecutor(factory);
  }
}
