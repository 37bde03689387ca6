// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.rayo.media.engine.fetch.DocumentFetcher;
import org.rayo.media.engine.input.GrammarLibrary;
import org.rayo.media.engine.input.InputRequest;
import org.rayo.media.engine.leg.LegServices;
import org.rayo.media.engine.leg.RtpLeg;
import org.rayo.media.engine.metrics.EngineMetrics;
import org.rayo.media.engine.mixer.AudioMixer;
import org.rayo.media.engine.party.PartyServices;
import org.rayo.media.engine.party.RecordRequests;
import org.rayo.media.engine.party.Topology;
import org.rayo.media.engine.play.PlayRequest;
import org.rayo.media.engine.play.PromptLoader;
import org.rayo.media.engine.record.RecordRequest;
import org.rayo.media.engine.rtp.PortPair;
import org.rayo.media.engine.rtp.PortRange;
import org.rayo.media.engine.sdp.AudioNegotiator;
import org.rayo.media.engine.tick.TickThread;

/**
 * The engine in this process: wires the parts together and spreads legs and mixers over the tick
 * threads.
 */
final class LocalMediaEngine implements MediaEngine {
  private final EngineConfig config;
  private final PortRange portRange;
  private final TickThread[] ticks;
  private final PromptLoader prompts;
  private final GrammarLibrary grammars;
  private final PartyServices parties;
  private final LegServices services;
  private final Set<RtpLeg> legs = ConcurrentHashMap.newKeySet();
  private final Set<AudioMixer> mixers = ConcurrentHashMap.newKeySet();
  private final Phaser recordings = new Phaser(1);
  private final Totals totals;
  private volatile boolean closed;

  private LocalMediaEngine(EngineConfig config) {
    this.config = config;
    var network = config.network();
    portRange = new PortRange(network.bindAddress(), network.firstPort(), network.lastPort());
    var fetcher = new DocumentFetcher(config.fetchPolicy());
    prompts =
        new PromptLoader(
            fetcher, config.synthesizer(), config.promptCacheBytes(), config.executor());
    grammars = new GrammarLibrary(fetcher);
    ticks = new TickThread[config.tickThreads()];
    for (int i = 0; i < ticks.length; i++) {
      ticks[i] = new TickThread(i);
    }
    totals = new Totals(legs, mixers, ticks, prompts);
    parties =
        new PartyServices(
            prompts,
            grammars,
            config.recordingFolder(),
            config.executor(),
            recordings,
            new Topology());
    services =
        new LegServices(parties, network.advertisedAddress(), this::legClosed, portRange::giveBack);
  }

  static MediaEngine start(EngineConfig config) {
    var engine = new LocalMediaEngine(config);
    for (var tick : engine.ticks) {
      tick.start();
    }
    config.executor().execute(config.synthesizer()::warmUp);
    return engine;
  }

  @Override
  public Leg createLeg(LegListener listener) {
    if (closed) {
      throw new MediaException.WrongState("The media engine is closed");
    }
    if (legs.size() >= config.maxLegs()) {
      throw new MediaException.NoResources("More than " + config.maxLegs() + " media legs");
    }
    PortPair ports = portRange.take();
    var leg = new RtpLeg(ports, leastLoaded(), services, listener);
    legs.add(leg);
    totals.legCreated();
    leg.start();
    return leg;
  }

  @Override
  public Mixer createMixer(MixerListener listener) {
    if (closed) {
      throw new MediaException.WrongState("The media engine is closed");
    }
    if (mixers.size() >= config.maxLegs()) {
      throw new MediaException.NoResources("More than " + config.maxLegs() + " mixers");
    }
    var mixer = new AudioMixer(leastLoaded(), parties, listener, mixers::remove);
    mixers.add(mixer);
    mixer.start();
    return mixer;
  }

  private TickThread leastLoaded() {
    var least = ticks[0];
    for (var tick : ticks) {
      if (tick.load() < least.load()) {
        least = tick;
      }
    }
    return least;
  }

  private void legClosed(RtpLeg leg) {
    if (legs.remove(leg)) {
      totals.legClosed(leg.counters());
    }
  }

  @Override
  public void validate(PlayRequest request) {
    prompts.validate(request);
  }

  @Override
  public void prepare(PlayRequest request) {
    prompts.validate(request);
    var unused = prompts.load(request);
  }

  @Override
  public void validate(InputRequest request) {
    var unused = grammars.compile(request);
  }

  @Override
  public void validate(RecordRequest request) {
    RecordRequests.check(request);
  }

  @Override
  public void checkOffer(String sdp) {
    var _ = new AudioNegotiator(services.advertisedAddress(), 0).answer(sdp);
  }

  @Override
  public EngineMetrics metrics() {
    return totals;
  }

  @Override
  public void close() {
    closed = true;
    legs.forEach(RtpLeg::close);
    mixers.forEach(AudioMixer::close);
    for (var tick : ticks) {
      tick.close();
    }
    awaitRecordings();
    config.synthesizer().close();
  }

  private void awaitRecordings() {
    try {
      recordings.awaitAdvanceInterruptibly(recordings.arrive(), 5, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      System.getLogger(LocalMediaEngine.class.getName())
          .log(
              System.Logger.Level.WARNING, "Recordings are still being written; they stay partial");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
