// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.effect.TimerKey;
import org.rayo.callcontrol.join.JoinRules;
import org.rayo.callcontrol.join.PeerInput;
import org.rayo.callcontrol.mixer.MixerActor;
import org.rayo.callcontrol.mixer.MixerContext;
import org.rayo.callcontrol.mixer.MixerFacts;
import org.rayo.callcontrol.mixer.MixerIdentity;
import org.rayo.callcontrol.mixer.MixerInput;
import org.rayo.callcontrol.mixer.MixerObserver;
import org.rayo.callcontrol.mixer.MixerState;
import org.rayo.callcontrol.mixer.SavedMixer;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.Media;
import org.rayo.callcontrol.port.MixerId;
import org.rayo.protocol.error.StanzaError;

/**
 * The mixers of this node. Thread-safe. What parties say to mixers goes through one lock, under
 * which a mixer is also made and retired: so no word reaches a mixer that has just gone, and none
 * overtakes another one.
 */
final class MixerRegistry implements MixerObserver {
  private static final StanzaError TAKEN =
      StanzaError.resourceConstraint("Another node makes the mixer just now; try again");

  private static final StanzaError NO_MIXER =
      StanzaError.serviceUnavailable("There is no such mixer");

  private final ConcurrentHashMap<MixerId, MixerActor> mixers = new ConcurrentHashMap<>();
  private volatile CallControlConfig config;
  private final CallRegistry calls;
  private final CallMetrics metrics;
  private final MixerContext context;
  private final Switchboard peers;

  MixerRegistry(
      CallControlConfig config,
      CallPorts ports,
      Media media,
      CallRegistry calls,
      CallMetrics metrics) {
    this.config = config;
    this.calls = calls;
    this.metrics = metrics;
    this.peers = new Switchboard(calls, this, ports.directory(), ports.nodes());
    this.context =
        new MixerContext(
            media,
            ports.clients(),
            ports.directory(),
            ports.repository(),
            peers,
            ports.scheduler(),
            ports.executor(),
            ports.clock(),
            this::duration,
            config.limits().mailbox(),
            this);
  }

  void configure(CallControlConfig next) {
    config = next;
  }

  /** What carries words between calls and mixers. */
  Switchboard peers() {
    return peers;
  }

  private Duration duration(TimerKey.Kind kind) {
    var timeouts = config.timeouts();
    return switch (kind) {
      case MEDIA -> timeouts.media();
      case COMPONENT, COMMAND -> timeouts.component();
      case JOIN -> timeouts.join();
      case ENDING -> timeouts.ending();
      default -> throw new IllegalArgumentException("Mixers have no timer " + kind);
    };
  }

  /**
   * Says something to a mixer, which the first that asks for it brings to life.
   *
   * @return why there is no such mixer; null when it was told
   */
  synchronized @Nullable StanzaError tell(MixerId id, PeerInput input) {
    var mixer = mixers.get(id);
    if (mixer == null) {
      var objection = input instanceof PeerInput.Asked asked ? objection(id, asked) : NO_MIXER;
      if (objection != null) {
        return objection;
      }
      mixer = make(id);
      if (mixer == null) {
        return TAKEN;
      }
    }
    mixer.tell(new MixerInput.FromPeer(input));
    return null;
  }

  private @Nullable StanzaError objection(MixerId id, PeerInput.Asked asked) {
    if (!id.zone().equals(asked.zone())) {
      return StanzaError.notAllowed("The mixer belongs to another security zone");
    }
    if (mixers.size() >= config.limits().mixers()) {
      metrics.count(CallCounter.MIXERS_OVER_LIMIT);
      return StanzaError.resourceConstraint("There are too many mixers");
    }
    return namesCall(id)
        ? StanzaError.conflict("There is a call of this name; it would hide the mixer")
        : null;
  }

  /** Of calls in other zones nobody learns, and they hide nothing. */
  private boolean namesCall(MixerId id) {
    var call = calls.find(new CallId(id.name()));
    var controller = call == null ? null : call.state().facts().control().controller();
    return controller != null && config.zone().of(controller).equals(id.zone());
  }

  /** Null when another node made it at the same time. */
  private @Nullable MixerActor make(MixerId id) {
    var limits = config.limits();
    var identity = new MixerIdentity(id, id.address(config.domain()), context.clock().instant());
    var rules = new JoinRules(config.domain(), config.zone(), limits.partiesPerMixer());
    var nothing = MixerFacts.none(identity, rules, limits.componentsPerCall());
    var mixer = new MixerActor(new MixerState.Absent(nothing), context);
    if (!mixer.claim()) {
      return null;
    }
    mixers.put(id, mixer);
    return mixer;
  }

  /** Takes a mixer of another node. */
  synchronized void adopt(SavedMixer saved) {
    var mixer = MixerActor.of(saved, context);
    var old = mixers.put(mixer.id(), mixer);
    if (old != null) {
      old.drop();
    }
    mixer.resume(saved);
  }

  /** Lets go of all without a word. */
  void fence() {
    mixers.values().forEach(MixerActor::drop);
  }

  @Nullable MixerActor find(MixerId id) {
    return mixers.get(id);
  }

  Collection<MixerActor> all() {
    return mixers.values();
  }

  @Override
  public synchronized boolean retire(MixerActor mixer) {
    if (!mixer.isIdle()) {
      return false;
    }
    mixers.remove(mixer.id(), mixer);
    return true;
  }

  @Override
  public void changed(MixerState before, MixerState after) {
    if (after instanceof MixerState.Open && !(before instanceof MixerState.Open)) {
      metrics.count(CallCounter.MIXERS_OPENED);
    }
    if (after.facts().components().byId().size() > before.facts().components().byId().size()) {
      metrics.count(CallCounter.COMPONENTS_STARTED);
    }
  }

  @Override
  public synchronized void dropped(MixerActor mixer) {
    mixers.remove(mixer.id(), mixer);
  }

  @Override
  public void mishap(Mishap what) {
    metrics.count(CallCounter.of(what));
  }

  @Override
  public void overflowed() {
    metrics.count(CallCounter.MAILBOX_OVERFLOWS);
  }

  @Override
  public void failed() {
    metrics.count(CallCounter.INTERNAL_ERRORS);
  }
}
