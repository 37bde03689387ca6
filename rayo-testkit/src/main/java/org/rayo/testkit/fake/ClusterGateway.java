// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.fake;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.rayo.callcontrol.port.ClientGateway;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.CommandResult;
import org.rayo.callcontrol.port.Letter;
import org.rayo.protocol.core.RayoEvent;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.stanza.Message;
import org.rayo.protocol.stanza.Presence;

/** Speaks to clients whose streams end elsewhere, so that a letter takes a while. */
final class ClusterGateway implements ClientGateway {
  private final ClusterNode node;
  private final ClusterRig rig;

  ClusterGateway(ClusterNode node, ClusterRig rig) {
    this.node = node;
    this.rig = rig;
  }

  @Override
  public CompletionStage<Void> deliver(Letter letter) {
    var delivered = new CompletableFuture<Void>();
    node.execute(
        () ->
            node.act(
                () -> {
                  rig.receive(letter);
                  node.execute(() -> node.act(() -> delivered.complete(null)));
                }));
    return delivered;
  }

  @Override
  public void reply(ClientRequest request, CommandResult result) {
    node.act(() -> rig.clients().reply(request, result));
  }

  @Override
  public void event(Jid from, Jid to, RayoEvent event, Instant at) {
    node.act(() -> rig.clients().event(from, to, event, at));
  }

  @Override
  public void send(Presence presence) {
    node.act(() -> rig.clients().send(presence));
  }

  @Override
  public void send(Message message) {
    node.act(() -> rig.clients().send(message));
  }
}
