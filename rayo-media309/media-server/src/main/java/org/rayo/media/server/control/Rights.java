// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.control;

import org.rayo.media.msml.Code;
import org.rayo.media.msml.MsmlException;
import org.rayo.media.server.event.Controller;
import org.rayo.media.server.object.ConferenceTarget;
import org.rayo.media.server.object.LegTarget;
import org.rayo.media.server.object.Target;
import org.rayo.media.server.object.Targets;

/**
 * Who may touch what. Nodes may touch everything, also what others have, unless they were taken
 * over; the first that touches what nobody has, has it.
 */
final class Rights {
  private final Targets targets;
  private final Nodes nodes;

  Rights(Targets targets, Nodes nodes) {
    this.targets = targets;
    this.nodes = nodes;
  }

  Target target(Controller from, String id) throws MsmlException {
    return check(from, targets.find(id));
  }

  LegTarget leg(Controller from, String id) throws MsmlException {
    return check(from, targets.leg(id));
  }

  ConferenceTarget conference(Controller from, String id) throws MsmlException {
    return check(from, targets.conference(id));
  }

  /** Whether a SIP dialog speaks for an attached node. */
  boolean isAttached(Controller from) throws MsmlException {
    return nodes.standing(from) != null;
  }

  <T extends Target> T check(Controller from, T target) throws MsmlException {
    var standing = nodes.standing(from);
    var ownership = target.ownership();
    var owner = ownership.node();
    if (standing != null) {
      if (ownership.isStale(standing.node(), standing.epoch())) {
        throw new MsmlException(
            Code.STALE_EPOCH, "Another node has taken " + target.id() + " over");
      } else if (owner == null) {
        claim(target, from, standing);
      }
    } else if (owner != null && !isOwnersAddress(from, owner)) {
      throw new MsmlException(Code.NOT_ATTACHED, target.id() + " belongs to a node");
    }
    return target;
  }

  /** What a node makes is its own from the start. */
  void claimNew(Controller from, Target target) throws MsmlException {
    var standing = nodes.standing(from);
    if (standing != null) {
      claim(target, from, standing);
    }
  }

  private static void claim(Target target, Controller from, Nodes.Standing standing) {
    target.ownership().give(standing.node(), standing.epoch());
    target.events().attach(from, 0);
  }

  private boolean isOwnersAddress(Controller from, String owner) {
    var controller = nodes.controller(owner);
    return controller != null && controller.address().equals(from.address());
  }
}
