// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rayo.media.msml.Code;
import org.rayo.media.msml.Extension;
import org.rayo.media.msml.MsmlException;
import org.rayo.media.msml.Result;
import org.rayo.media.msml.Seen;
import org.rayo.media.server.event.Controller;
import org.rayo.media.server.object.Target;
import org.rayo.media.server.object.Targets;

/** {@code x:attach} and {@code x:ack}. */
final class Attachments {
  private final Targets targets;
  private final Nodes nodes;

  Attachments(Targets targets, Nodes nodes) {
    this.targets = targets;
    this.nodes = nodes;
  }

  Result.Attached attach(Controller from, Extension.Attach attach) throws MsmlException {
    var named = byName(attach.objects());
    List<Target> wanted = new ArrayList<>();
    targets.forEach(
        target -> {
          var owner = target.ownership().node();
          if (named.containsKey(target.name())
              || (attach.node().equals(owner) && !target.events().goesTo(from))
              || (attach.from() != null && attach.from().equals(owner))) {
            wanted.add(target);
          }
        });
    for (var target : wanted) {
      if (target.ownership().isStale(attach.node(), attach.epoch())) {
        throw new MsmlException(
            Code.STALE_EPOCH, "Another node has taken " + target.id() + " over");
      }
    }
    nodes.attach(from, attach.node(), attach.epoch(), attach.from());
    List<Seen> attached = new ArrayList<>();
    for (var target : wanted) {
      target.ownership().give(attach.node(), attach.epoch());
      target.events().attach(from, named.getOrDefault(target.name(), 0L));
      attached.add(new Seen(target.name(), target.events().last()));
    }
    return new Result.Attached(attached);
  }

  private static Map<String, Long> byName(List<Seen> objects) {
    var named = new HashMap<String, Long>();
    objects.forEach(seen -> named.put(seen.name(), seen.sequence()));
    return named;
  }

  /** Of what a node has only. */
  void acknowledge(Controller from, Extension.Ack ack) throws MsmlException {
    var standing = nodes.standing(from);
    if (standing == null) {
      throw new MsmlException(Code.NOT_ATTACHED, Code.NOT_ATTACHED.text());
    }
    if (ack.objects().isEmpty()) {
      return;
    }
    var named = byName(ack.objects());
    targets.forEach(
        target -> {
          var number = named.get(target.name());
          if (number != null && standing.node().equals(target.ownership().node())) {
            target.events().acknowledge(number);
          }
        });
  }
}
