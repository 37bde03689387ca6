// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.control;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.rayo.media.msml.Code;
import org.rayo.media.msml.Extension;
import org.rayo.media.msml.Msml;
import org.rayo.media.msml.MsmlException;
import org.rayo.media.msml.Request;
import org.rayo.media.msml.Result;
import org.rayo.media.server.event.Controller;
import org.rayo.media.server.object.ConferenceTarget;
import org.rayo.media.server.object.LegTarget;
import org.rayo.media.server.object.Target;
import org.rayo.media.server.object.Targets;
import org.rayo.media.server.object.Workshop;

/** Executes MSML, whatever brings it. Methods may wait, and may be called from any thread. */
public final class MediaControl {
  private static final System.Logger LOG = System.getLogger(MediaControl.class.getName());

  private final Targets targets;
  private final Workshop workshop;
  private final Nodes nodes = new Nodes(System::nanoTime);
  private final Leases leases = new Leases();
  private final Rights rights;
  private final Attachments attachments;
  private final BaseRequests base;
  private final LegRequests legs;

  public MediaControl(Targets targets, Workshop workshop) {
    this.targets = targets;
    this.workshop = workshop;
    this.rights = new Rights(targets, nodes);
    this.attachments = new Attachments(targets, nodes);
    this.base = new BaseRequests(targets, rights, workshop);
    this.legs = new LegRequests(rights);
  }

  public Targets targets() {
    return targets;
  }

  public Workshop workshop() {
    return workshop;
  }

  /** One transaction: in order, until something fails. */
  public Result handle(Controller from, Msml.Requests transaction) {
    nodes.heard(from);
    List<Result.Part> parts = new ArrayList<>();
    String mark = null;
    try {
      for (var request : transaction.requests()) {
        execute(from, request, parts);
        mark = request.mark() == null ? mark : request.mark();
      }
      return Result.ok(mark, parts);
    } catch (MsmlException e) {
      return Result.failed(e, mark, parts);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "A request failed", e);
      var refusal = new MsmlException(Code.INTERNAL_ERROR, Code.INTERNAL_ERROR.text(), e);
      return Result.failed(refusal, mark, parts);
    }
  }

  private void execute(Controller from, Request request, List<Result.Part> parts)
      throws MsmlException {
    switch (request) {
      case Extension.Attach attach -> parts.add(attachments.attach(from, attach));
      case Extension.Ack ack -> attachments.acknowledge(from, ack);
      case Extension.Lease lease -> parts.add(leases.ask(lease));
      case Extension extension -> legs.execute(from, extension, parts);
      case Request.Base standard -> base.execute(from, standard, parts);
    }
  }

  /** A SIP dialog says something, though not in MSML. */
  public void heard(Controller from) {
    nodes.heard(from);
  }

  /**
   * Whether a request in the SIP dialog of a leg may be from its owner.
   *
   * @throws MsmlException when it is not
   */
  public void checkOwner(LegTarget leg, Controller dialog) throws MsmlException {
    rights.check(dialog, leg);
  }

  /** Whether the leg is still with the one who made it, as far as anybody knows. */
  public boolean endsWithItsDialog(LegTarget leg) {
    return !leg.ownership().wasTaken();
  }

  /** A SIP dialog is over. What an attached node has goes on for the hold time. */
  public void gone(Controller controller) {
    nodes.gone(controller);
    for (var target : targets.all()) {
      if (target instanceof ConferenceTarget conference) {
        conference.controllerGone(controller);
      }
    }
  }

  /** To be called every now and then: lets go of what nobody controls any more. */
  public void sweep(Duration hold) {
    for (var node : nodes.silent(hold)) {
      for (var target : targets.all()) {
        if (node.equals(target.ownership().node())) {
          release(target, "The node " + node + " was silent");
        }
      }
    }
    for (var target : targets.all()) {
      if (target instanceof LegTarget leg && leg.ownership().node() == null) {
        var dialog = leg.signaling();
        if (dialog != null && dialog.silence().compareTo(hold) > 0) {
          release(leg, "The controller was silent");
        }
      }
    }
    targets.sweep();
  }

  private static void release(Target target, String reason) {
    LOG.log(Level.WARNING, "{0} is released: {1}", target, reason);
    target.release(reason);
  }
}
