// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.call.Answered;
import org.rayo.callcontrol.call.CallActor;
import org.rayo.callcontrol.call.Consultation;
import org.rayo.callcontrol.mixer.MixerActor;
import org.rayo.callcontrol.mixer.MixerState;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.Direction;
import org.rayo.callcontrol.port.MixerId;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.protocol.jid.Jid;

/**
 * Who is meant by an address (XEP-0327 section 5). Calls and mixers share the domain; {@code call.}
 * and {@code mixer.} before it mean the one or the other. A mixer is looked up in the security zone
 * of the client alone, so nobody learns of the mixers of others.
 */
final class Addressing {
  private final CallControlConfig config;
  private final CallRegistry calls;
  private final MixerRegistry mixers;
  private final String ofCalls;
  private final String ofMixers;

  Addressing(CallControlConfig config, CallRegistry calls, MixerRegistry mixers) {
    this.config = config;
    this.calls = calls;
    this.mixers = mixers;
    this.ofCalls = "call." + config.domain();
    this.ofMixers = "mixer." + config.domain();
  }

  /** Who has an address. */
  sealed interface Target {
    record OneCall(CallActor actor) implements Target {}

    record OneMixer(MixerActor actor) implements Target {}

    record Nobody() implements Target {}
  }

  /** The domains whose addresses are this server's. */
  List<String> domains() {
    return List.of(config.domain(), ofCalls, ofMixers);
  }

  /**
   * The domains that the address of a call may have; the first one is where the server makes it.
   */
  List<String> callDomains() {
    return List.of(config.domain(), ofCalls);
  }

  MixerId mixerId(Jid client, String local) {
    return new MixerId(config.zone().of(client), local);
  }

  /**
   * @param to with a local part; a resource does not matter
   */
  Target find(Jid client, Jid to) {
    var local = to.local();
    if (local == null) {
      return new Target.Nobody();
    }
    var domain = to.domain();
    if (domain.equals(config.domain()) || domain.equals(ofMixers)) {
      var mixer = mixers.find(mixerId(client, local));
      if (mixer != null && !(mixer.state() instanceof MixerState.Absent)) {
        return new Target.OneMixer(mixer);
      }
    }
    if (domain.equals(config.domain()) || domain.equals(ofCalls)) {
      var call = calls.find(new CallId(local));
      if (call != null) {
        return new Target.OneCall(call);
      }
    }
    return new Target.Nobody();
  }

  /** Who may be meant by an address, whether or not it exists; in the order of {@link #find}. */
  List<PartyId> named(Jid client, Jid to) {
    var local = to.local();
    var domain = to.domain();
    var parties = new ArrayList<PartyId>(2);
    if (local != null && (domain.equals(config.domain()) || domain.equals(ofMixers))) {
      parties.add(mixerId(client, local));
    }
    if (local != null && callDomains().contains(domain)) {
      parties.add(new CallId(local));
    }
    return parties;
  }

  /**
   * The call that a redirect of another one names; null when it is none that the client's zone
   * controls, or not answered.
   *
   * @param uri such as {@code xmpp:id@domain}
   */
  @Nullable Consultation consultation(Jid client, String uri, CallActor redirected) {
    if (!(find(client, address(uri)) instanceof Target.OneCall found)
        || found.actor() == redirected
        || !(found.actor().state() instanceof Answered answered)) {
      return null;
    }
    var identity = answered.facts().identity();
    var controller = answered.facts().control().controller();
    var party = identity.direction() == Direction.INBOUND ? identity.from() : identity.to();
    return controller != null && config.zone().of(controller).equals(config.zone().of(client))
        ? new Consultation(identity.id(), party)
        : null;
  }

  /** The domain itself, where nobody is, for what is no address. */
  private Jid address(String uri) {
    try {
      return Jid.parse(uri.substring(uri.indexOf(':') + 1));
    } catch (IllegalArgumentException e) {
      return Jid.ofDomain(config.domain());
    }
  }
}
