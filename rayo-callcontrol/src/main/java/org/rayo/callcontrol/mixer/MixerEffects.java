// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.mixer;

import org.rayo.callcontrol.effect.CallEffect;
import org.rayo.callcontrol.effect.CallEffect.ToMedia;
import org.rayo.callcontrol.port.ComponentId;
import org.rayo.callcontrol.port.MixerId;
import org.rayo.protocol.jid.Jid;

/** Carries out the effects of one mixer that reach beyond it. */
final class MixerEffects {
  private final MixerId id;
  private final Jid address;
  private final MixerContext context;

  MixerEffects(MixerIdentity identity, MixerContext context) {
    this.id = identity.id();
    this.address = identity.address();
    this.context = context;
  }

  void emit(CallEffect.Emit emit) {
    var from = emit.component() == null ? address : address.withResource(emit.component());
    context.clients().event(from, emit.to(), emit.event(), context.clock().instant());
  }

  void media(ToMedia effect) {
    var media = context.media();
    switch (effect) {
      case ToMedia.Open _ -> media.openMixer(id);
      case ToMedia.Start(var component, var start) -> media.start(component(component), start);
      case ToMedia.Command(var component, var commandId, var command) ->
          media.command(component(component), commandId, command);
      case ToMedia.Stop(var component) -> media.stop(component(component));
      case ToMedia.Join(var peer, var direction) -> media.join(id, peer, direction);
      case ToMedia.Unjoin(var peer) -> media.unjoin(id, peer);
      case ToMedia.Reopen(var flow) -> media.reopen(id, flow);
      case ToMedia.Close _ -> media.close(id);
      default -> throw new IllegalStateException("A mixer has no leg for " + effect);
    }
  }

  private ComponentId component(String value) {
    return new ComponentId(id, value);
  }
}
