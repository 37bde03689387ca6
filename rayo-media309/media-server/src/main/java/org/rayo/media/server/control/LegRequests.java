// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.control;

import java.util.List;
import org.rayo.media.msml.Code;
import org.rayo.media.msml.Extension;
import org.rayo.media.msml.MsmlException;
import org.rayo.media.msml.Result;
import org.rayo.media.server.dialog.DialogRun;
import org.rayo.media.server.dialog.Playing;
import org.rayo.media.server.event.Controller;

/** Requests of our package about one leg or one dialog. */
final class LegRequests {
  private final Rights rights;

  LegRequests(Rights rights) {
    this.rights = rights;
  }

  void execute(Controller from, Extension request, List<Result.Part> parts) throws MsmlException {
    switch (request) {
      case Extension.Seek(var id, var to, var by, _) ->
          playing(
              from,
              id,
              playing -> {
                if (to != null) {
                  playing.seekTo(to);
                } else if (by != null) {
                  playing.seek(by);
                }
              });
      case Extension.Speed(var id, var change, _) ->
          playing(from, id, playing -> playing.speed(change));
      case Extension.Volume(var id, var change, _) ->
          playing(from, id, playing -> playing.volume(change));
      case Extension.Mute(var id, var on, _) -> rights.leg(from, id).mute(on);
      case Extension.Watch watch -> rights.leg(from, watch.id()).watch(watch);
      case Extension.Offer(var id, var flow, _) ->
          parts.add(new Result.Sdp(rights.leg(from, id).offer(flow)));
      case Extension.Answer(var id, var sdp, _) -> rights.leg(from, id).accept(sdp);
      case Extension.Withdraw(var id, _) -> rights.leg(from, id).withdraw();
      case Extension.Negotiate(var id, var sdp, _) ->
          parts.add(new Result.Sdp(rights.leg(from, id).answer(sdp)));
      case Extension.Release(var id, _) -> rights.target(from, id).release(null);
      case Extension.Attach _, Extension.Ack _, Extension.Lease _ ->
          throw new IllegalArgumentException("Not about a leg");
    }
  }

  private interface Change {
    void make(Playing playing);
  }

  private void playing(Controller from, String id, Change change) throws MsmlException {
    var address = DialogAddress.parse(id);
    rights
        .target(from, address.target())
        .withDialog(address.dialog(), dialog -> change.make(playing(dialog)));
  }

  private static Playing playing(DialogRun dialog) throws MsmlException {
    var playing = dialog.playing();
    if (playing == null) {
      throw new MsmlException(Code.WRONG_STATE, "Nothing is being played by " + dialog.id());
    }
    return playing;
  }
}
