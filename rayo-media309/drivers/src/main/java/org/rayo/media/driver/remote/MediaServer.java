// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.remote;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.rayo.media.driver.objects.NamedEngine;
import org.rayo.media.engine.EngineConfig;
import org.rayo.media.engine.Leg;
import org.rayo.media.engine.LegListener;
import org.rayo.media.engine.MediaException;
import org.rayo.media.engine.Mixer;
import org.rayo.media.engine.MixerListener;
import org.rayo.media.engine.input.InputRequest;
import org.rayo.media.engine.play.PlayRequest;
import org.rayo.media.msml.Event;
import org.rayo.media.msml.Extension;
import org.rayo.media.msml.Names;
import org.rayo.media.msml.Request;
import org.rayo.media.msml.Result;
import org.rayo.media.sip.SipAnswer;
import org.rayo.media.sip.SipCall;
import org.rayo.media.sip.SipPeer;

/** One media server, and what we have on it. */
final class MediaServer implements NamedEngine {
  private static final System.Logger LOG = System.getLogger(MediaServer.class.getName());
  private static final Duration PROBE_LIMIT = Duration.ofSeconds(1);

  /** A server that takes no connections counts twice: its process is gone. */
  private static final int MISSES = 3;

  /** How names begin of what goes on by itself and that nobody asks for. */
  static final String UNNAMED = "x.";

  private final String uri;
  private final RemoteSettings settings;
  private final SipPeer peer;
  private final ScheduledExecutorService clock;
  private final Ear ear;
  private final Control control;
  private final Acknowledgements heard;
  private final CountDownLatch up = new CountDownLatch(1);
  private final AtomicInteger chosen = new AtomicInteger();
  private final AtomicBoolean probing = new AtomicBoolean();
  private final Map<String, RemoteParty> parties = new ConcurrentHashMap<>();
  private volatile Load load = Load.UNKNOWN;
  private volatile String trouble = "no answer yet";
  private volatile boolean closed;
  private volatile boolean wasGone;
  private int misses;

  MediaServer(
      String uri,
      RemoteSettings settings,
      SipPeer peer,
      Ear ear,
      Epoch epoch,
      ScheduledExecutorService clock) {
    this.uri = uri;
    this.settings = settings;
    this.peer = peer;
    this.ear = ear;
    this.clock = clock;
    this.control = new Control(this, peer, ear, epoch, settings.baseOnly());
    this.heard = new Acknowledgements(control, clock);
  }

  /** For what nobody will ask for. */
  String newName() {
    return UNNAMED + UUID.randomUUID();
  }

  Future<?> later(Runnable task, long delay, TimeUnit unit) {
    return clock.isShutdown()
        ? CompletableFuture.completedFuture(null)
        : clock.schedule(task, delay, unit);
  }

  String uri() {
    return uri;
  }

  Control control() {
    return control;
  }

  SipPeer peer() {
    return peer;
  }

  Ear ear() {
    return ear;
  }

  @Nullable Duration inactivity() {
    return settings.inactivity();
  }

  boolean baseOnly() {
    return settings.baseOnly();
  }

  Acknowledgements heard() {
    return heard;
  }

  /** Asks how it is, unless the last answer is still awaited. Does not wait. */
  void probe() {
    if (!closed && probing.compareAndSet(false, true)) {
      var _ = peer.options(uri, PROBE_LIMIT).whenComplete(this::probed);
    }
  }

  private void probed(@Nullable SipAnswer answer, @Nullable Throwable failure) {
    // The control dialog is opened here, on a thread that may wait.
    EngineConfig.virtualThreads()
        .execute(
            () -> {
              try {
                if (answer == null) {
                  misses += Failures.isUnsent(failure) ? 1 : 0;
                  missed(failure == null ? "no answer" : String.valueOf(failure.getMessage()));
                } else {
                  answered(answer);
                }
              } catch (MediaException e) {
                missed(String.valueOf(e.getMessage()));
              } finally {
                probing.set(false);
              }
            });
  }

  private void answered(SipAnswer answer) {
    load = Load.of(answer);
    chosen.set(0);
    if (!answer.isSuccess() && answer.status() != 503) {
      missed("OPTIONS is answered with " + answer.status());
      return;
    }
    misses = 0;
    if (!closed && !control.isOpen()) {
      var orphans = new Orphans(this, control.open());
      if (!orphans.isEmpty()) {
        var _ =
            later(
                () -> EngineConfig.virtualThreads().execute(orphans::release),
                // What was ours a moment ago goes on elsewhere.
                wasGone ? 0 : settings.orphanTime().toMillis(),
                TimeUnit.MILLISECONDS);
      }
      LOG.log(System.Logger.Level.INFO, "The media server {0} is there", uri);
    }
    trouble = answer.isSuccess() ? "" : "it takes no more";
    up.countDown();
    heard.signOfLife();
  }

  private void missed(String why) {
    trouble = why;
    load = Load.UNKNOWN;
    if (++misses >= MISSES && control.isOpen()) {
      LOG.log(System.Logger.Level.WARNING, "The media server {0} is gone: {1}", uri, why);
      gone("The media server " + uri + " does not answer");
    }
  }

  /** It stops, or is broken: it gets nothing new until it says that it is well. */
  void distrust() {
    trouble = "it gave something up";
  }

  /** Everything on it is lost. */
  void gone(String why) {
    wasGone = true;
    control.drop();
    for (var party : List.copyOf(parties.values())) {
      party.lost(why);
    }
  }

  boolean awaitUp(long nanos) {
    try {
      return up.await(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  boolean isUp() {
    return control.isOpen();
  }

  boolean takesMore() {
    return isUp() && trouble.isEmpty();
  }

  /** With what was put on it since it last said, and no less than what we have on it. */
  double load() {
    return load.share(chosen.get(), parties.size());
  }

  void chosen() {
    chosen.incrementAndGet();
  }

  String trouble() {
    return trouble.isEmpty() ? "up" : trouble;
  }

  /** A BYE came from it. */
  void ended(SipCall dialog) {
    if (control.isIn(dialog)) {
      gone("The media server " + uri + " ended the control dialog");
    }
  }

  void event(Event event) {
    var session = event.value(Names.SESSION);
    if (session != null && !heard.isNew(session, event.value(Names.SEQUENCE))) {
      return;
    }
    var party = session == null ? byIdentifier(event.id()) : parties.get(session);
    if (party != null) {
      party.event(event);
    }
  }

  /** Base MSML does not say names. */
  private @Nullable RemoteParty byIdentifier(String id) {
    var root = id.split("/", 2)[0];
    return parties.values().stream()
        .filter(party -> party.id().equals(root))
        .findFirst()
        .orElse(null);
  }

  @Nullable RemoteParty party(String name) {
    return parties.get(name);
  }

  void add(RemoteParty party) {
    parties.put(party.name(), party);
  }

  void remove(RemoteParty party) {
    parties.remove(party.name(), party);
    heard.forget(party.name());
  }

  @Override
  public String authority() {
    return uri.substring(uri.indexOf(':') + 1).split(";", 2)[0].replace("@", ".");
  }

  /** The INVITE goes out with the first offer or answer. */
  @Override
  public Leg createLeg(String name, LegListener listener) {
    if (!takesMore()) {
      throw new MediaException.NoResources("The media server " + uri + ": " + trouble());
    }
    return new RemoteLeg(this, name, listener, null);
  }

  @Override
  public Mixer createMixer(String name, boolean speakers, MixerListener listener) {
    return RemoteMixer.create(this, name, speakers, listener);
  }

  /** It says so itself when it is asked to play. */
  @Override
  public void validate(PlayRequest request) {}

  /** It says so itself when it is asked to collect. */
  @Override
  public void validate(InputRequest request) {}

  /** Whether a node has the lease of a split; null when it cannot be asked. */
  @Nullable Boolean lease(String split, String node) {
    try {
      var answers =
          control
              .execute(new Extension.Lease(split, node, null), PROBE_LIMIT)
              .parts(Result.Leased.class);
      return answers.isEmpty() ? null : answers.getFirst().granted();
    } catch (MediaException e) {
      LOG.log(System.Logger.Level.WARNING, "{0} is no witness: {1}", uri, e.getMessage());
      return null;
    }
  }

  /** Null when it does not have it. */
  @Nullable FoundParty find(String name, boolean mixer, List<MediaServer> others) {
    var query = (mixer ? "conf:" : "conn:") + name;
    var kind = mixer ? "audit.conf." : "audit.conn.";
    var states =
        mixer
            ? List.of("dialog", "stream", "x.session")
            : List.of("dialog", "stream", "x.session", "localsdp", "remotesdp");
    var found = audit(query, states.stream().map(kind::concat).toList());
    return found == null ? null : new FoundParty(this, others, name, found);
  }

  private Result.@Nullable Audited audit(String query, List<String> states) {
    try {
      var audit = new Request.Audit(query, states, null);
      var found = control.execute(audit).parts(Result.Audited.class);
      return found.isEmpty() ? null : found.getFirst();
    } catch (MediaException e) {
      LOG.log(System.Logger.Level.DEBUG, "{0} does not have {1}: {2}", uri, query, e.getMessage());
      return null;
    }
  }

  /** What another node has here; null when it does not have it. */
  @Nullable ForeignParty foreign(String name, boolean mixer) {
    var kind = mixer ? "conf" : "conn";
    boolean there =
        isUp()
            && !baseOnly()
            && audit(kind + ":" + name, List.of("audit." + kind + ".x.session")) != null;
    return there ? new ForeignParty(this, name, mixer) : null;
  }

  void close() {
    closed = true;
    control.close();
  }

  @Override
  public String toString() {
    return "Media server " + uri;
  }
}
