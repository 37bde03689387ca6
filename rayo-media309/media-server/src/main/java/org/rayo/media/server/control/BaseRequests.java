// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.control;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rayo.media.msml.Code;
import org.rayo.media.msml.MsmlException;
import org.rayo.media.msml.Request;
import org.rayo.media.msml.Result;
import org.rayo.media.server.event.Controller;
import org.rayo.media.server.object.ConferenceTarget;
import org.rayo.media.server.object.Targets;
import org.rayo.media.server.object.Workshop;

/** Requests of RFC 5707. */
final class BaseRequests {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9.:_-]{1,200}");

  private final Targets targets;
  private final Rights rights;
  private final Workshop workshop;
  private final Fetching fetching;
  private final Streams streams;
  private final Auditor auditor;

  BaseRequests(Targets targets, Rights rights, Workshop workshop) {
    this.targets = targets;
    this.rights = rights;
    this.workshop = workshop;
    this.fetching = new Fetching(workshop.fetcher());
    this.streams = new Streams(rights);
    this.auditor = new Auditor(targets);
  }

  void execute(Controller from, Request.Base request, List<Result.Part> parts)
      throws MsmlException {
    switch (request) {
      case Request.Send(var event, var target, _, _) -> send(from, event, target);
      case Request.CreateConference create -> parts.add(create(from, create));
      case Request.ModifyConference(var id, var mix, _) -> {
        var conference = rights.conference(from, id);
        if (mix != null) {
          conference.modify(mix);
        }
      }
      case Request.DestroyConference(var id, _) -> rights.conference(from, id).destroy();
      case Request.Join join -> streams.join(from, join);
      case Request.Unjoin unjoin -> streams.unjoin(from, unjoin);
      case Request.DialogStart start -> parts.add(start(from, start));
      case Request.DialogEnd(var id, _) -> {
        var address = DialogAddress.parse(id);
        rights.target(from, address.target()).withDialog(address.dialog(), dialog -> dialog.end());
      }
      case Request.Audit audit -> parts.addAll(auditor.audit(audit));
      case Request.ModifyStream _, Request.Monitor _ ->
          throw new MsmlException(
              Code.UNSUPPORTED_ELEMENT, "<modifystream> and <monitor> are not supported");
    }
  }

  private void send(Controller from, String event, String id) throws MsmlException {
    var address = DialogAddress.parse(id);
    rights
        .target(from, address.target())
        .withDialog(address.dialog(), dialog -> dialog.receive(event, address.primitive()));
  }

  private static String named(@Nullable String wanted) throws MsmlException {
    var name = wanted == null ? UUID.randomUUID().toString() : wanted;
    if (!NAME.matcher(name).matches()) {
      throw new MsmlException(Code.INVALID_VALUE, "Names have only characters of a-zA-Z0-9.:_-");
    }
    return name;
  }

  private Result.ConfId create(Controller from, Request.CreateConference create)
      throws MsmlException {
    var conference = new ConferenceTarget(named(create.name()), create, from, workshop);
    try {
      rights.claimNew(from, conference);
      targets.add(conference);
    } catch (MsmlException e) {
      conference.party().close();
      throw e;
    }
    return new Result.ConfId(conference.id());
  }

  private Result.DialogId start(Controller from, Request.DialogStart start) throws MsmlException {
    var target = rights.target(from, start.target());
    var name = start.name() == null ? null : named(start.name());
    var running = target.startDialog(name, from, fetching.resolve(start));
    return new Result.DialogId(target.id() + "/dialog:" + running);
  }
}
