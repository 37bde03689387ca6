// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.verb;

import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.CommandResult;
import org.rayo.callcontrol.port.MixerId;
import org.rayo.protocol.core.CallCommand.Join;
import org.rayo.protocol.core.CallCommand.Unjoin;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.RayoEvent;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.legacy.LegacyVerb;
import org.rayo.protocol.stanza.PresenceType;
import org.rayo.protocol.xml.Namespaces;
import org.rayo.protocol.xml.XmlElement;

/**
 * A call in a room, which is a mixer of the same name. Without a moderator in the room the others
 * wait before it and hear the music.
 */
final class Conference extends RunningVerb {
  private final LegacyVerb.Conference plan;
  private final Rooms.Room room;
  private boolean muted;
  private boolean inside;
  private boolean announced;
  private @Nullable Jid music;

  Conference(VerbDesk desk, ClientRequest request, String id, LegacyVerb.Conference plan) {
    super(desk, request, id);
    this.plan = plan;
    room = new Rooms.Room(request.from().bare(), mixerOf(plan.name()));
    muted = plan.mute();
  }

  /** Local part of the mixer's address; of an impossible name its join will be refused. */
  private static String mixerOf(String name) {
    try {
      return MixerId.named("", name).name();
    } catch (IllegalArgumentException _) {
      return name;
    }
  }

  @Override
  void begin() {
    desk().rooms().add(room, this);
    listen(plan.terminator(), this::arrive);
  }

  private void arrive() {
    if (plan.moderator()) {
      enter();
      for (var other : desk().rooms().of(room)) {
        other.moderatorCame();
      }
    } else if (hasModerator()) {
      enter();
    } else {
      hold();
    }
  }

  private boolean hasModerator() {
    return desk().rooms().of(room).stream().anyMatch(member -> member.plan.moderator());
  }

  private void enter() {
    inside = true;
    ask(
        call(),
        join(),
        result -> {
          if (result instanceof CommandResult.Refused(var error)) {
            inside = false;
            fail(error);
          } else if (isOver()) {
            leave();
          } else {
            started();
            announce();
          }
        });
  }

  private Join join() {
    var direction = muted ? Join.Direction.RECV : Join.Direction.DUPLEX;
    return new Join(null, plan.name(), direction, Join.Media.BRIDGE);
  }

  private void announce() {
    if (plan.announcement() != null && !announced) {
      announced = true;
      var mixer = Jid.of(room.name(), desk().server().domain());
      start(mixer, plan.announcement(), _ -> {});
    }
  }

  private void hold() {
    if (plan.music() == null) {
      held();
    } else {
      start(
          call(),
          Transfer.forEver(plan.music()),
          made -> {
            music = made;
            held();
          });
    }
  }

  private void held() {
    started();
    if (hasModerator()) {
      moderatorCame();
    } else {
      tellClient("on-hold");
    }
  }

  private void moderatorCame() {
    if (inside || isOver() || plan.moderator()) {
      return;
    }
    stop(music);
    music = null;
    tellClient("off-hold");
    enter();
  }

  private void moderatorLeft() {
    if (inside && !isOver()) {
      leave();
      hold();
    }
  }

  private void tellClient(String event) {
    send(PresenceType.AVAILABLE, XmlElement.of(Namespaces.TROPO_CONFERENCE, event).build());
  }

  /** mute, unmute or kick. */
  void command(ClientRequest asking, LegacyVerb command) {
    if (!isCreator(asking)) {
      return;
    }
    switch (command) {
      case LegacyVerb.Mute() -> mute(asking, true);
      case LegacyVerb.Unmute() -> mute(asking, false);
      case LegacyVerb.Kick(var reason) -> {
        desk().answer(asking, new CommandResult.Done());
        complete(completions(), "kick", reason);
      }
      case LegacyVerb.Conference _, LegacyVerb.Transfer _ ->
          refuse(asking, StanzaError.unknownFeature("A verb is started on a call"));
    }
  }

  private void mute(ClientRequest asking, boolean wanted) {
    muted = wanted;
    if (inside) {
      ask(call(), join(), result -> desk().answer(asking, emptied(result)));
    } else {
      desk().answer(asking, new CommandResult.Done());
    }
  }

  private static CommandResult emptied(CommandResult result) {
    return result instanceof CommandResult.Created ? new CommandResult.Done() : result;
  }

  @Override
  void onLeg(Jid leg, CallEvent event) {
    // A conference makes no calls.
  }

  /** Somebody else took the call out of the room, or the room is gone. */
  @Override
  boolean onJoin(RayoEvent event) {
    if (event instanceof CallEvent.Unjoined left
        && left.mixerName() != null
        && room.name().equals(mixerOf(left.mixerName()))
        && inside) {
      inside = false;
      complete(Namespaces.RAYO_EXT_COMPLETE, "stop", null);
    }
    return false;
  }

  private void leave() {
    inside = false;
    tell(call(), new Unjoin(null, plan.name()));
  }

  @Override
  void takeDown() {
    desk().rooms().remove(room, this);
    if (inside && !isCallGone()) {
      leave();
    }
    if (plan.moderator() && !hasModerator()) {
      desk().rooms().of(room).forEach(Conference::moderatorLeft);
    }
  }

  @Override
  String completions() {
    return Namespaces.TROPO_CONFERENCE_COMPLETE;
  }
}
