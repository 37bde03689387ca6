// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.sip;

import java.lang.System.Logger.Level;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rayo.media.msml.Code;
import org.rayo.media.msml.MsmlException;
import org.rayo.media.server.control.MediaControl;
import org.rayo.media.server.object.LegTarget;
import org.rayo.media.sip.IncomingInvite;
import org.rayo.media.sip.PeerListener;
import org.rayo.media.sip.SipAnswer;
import org.rayo.media.sip.SipBody;
import org.rayo.media.sip.SipCall;
import org.rayo.media.sip.SipRequest;

/** SIP dialogs as legs and as control dialogs; what is MSML in them goes on to media control. */
public final class Reception implements PeerListener {
  private static final System.Logger LOG = System.getLogger(Reception.class.getName());
  private static final String SDP = "application/sdp";

  /** What a control dialog agrees on: nothing. */
  private static final String NO_MEDIA =
      "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nc=IN IP4 0.0.0.0\r\nt=0 0\r\n";

  private final MediaControl control;
  private final Admission admission;
  private final Dialogue dialogue;
  private final Lines lines = new Lines();

  public Reception(MediaControl control, Admission admission) {
    this.control = control;
    this.admission = admission;
    this.dialogue = new Dialogue(control);
  }

  @Override
  public void invite(IncomingInvite invite) {
    var body = invite.body();
    if (body != null && !body.contentType().equals(SDP)) {
      invite.answer(SipAnswer.of(415).withHeader("Accept", SDP));
    } else if (body != null && !hasMedia(body)) {
      accept(invite, tag(), NO_MEDIA, null); // however full we are: legs may have to be taken over
    } else if (!admission.isOpen()) {
      invite.answer(admission.refusal());
    } else {
      connect(invite, body);
    }
  }

  private static boolean hasMedia(SipBody sdp) {
    return sdp.text().startsWith("m=") || sdp.text().contains("\nm=");
  }

  private static String tag() {
    return UUID.randomUUID().toString();
  }

  private void connect(IncomingInvite invite, @Nullable SipBody offer) {
    LegTarget leg = null;
    try {
      leg = new LegTarget(tag(), invite.callId(), control.workshop());
      control.targets().add(leg);
      var sdp = offer == null ? leg.offer(null) : leg.answer(offer.text());
      accept(invite, leg.id().substring("conn:".length()), sdp, leg);
    } catch (MsmlException e) {
      if (leg != null) {
        leg.release(null);
      }
      refuse(invite, e);
    }
  }

  private void accept(IncomingInvite invite, String tag, String sdp, @Nullable LegTarget leg) {
    lines.expect(tag);
    var call = invite.accept(tag, SipBody.sdp(sdp));
    if (call == null) {
      lines.forget(tag);
      if (leg != null) {
        leg.release(null);
      }
      return;
    }
    var controller = new DialogController(call);
    if (leg != null) {
      leg.connected(controller);
    }
    lines.put(tag, new Line(call, controller, leg));
  }

  private static void refuse(SipRequest request, MsmlException refusal) {
    int status =
        switch (refusal.code()) {
          case BAD_REQUEST -> 400;
          case INCOMPATIBLE_FORMATS -> 488;
          case NO_RESOURCES -> 503;
          case NAME_IN_USE -> 482;
          case STALE_EPOCH, NOT_ATTACHED -> 403;
          case WRONG_STATE -> 491;
          default -> 500;
        };
    LOG.log(Level.DEBUG, "{0} is refused: {1}", request.callId(), refusal.getMessage());
    request.answer(SipAnswer.of(status));
  }

  @Override
  public void reinvite(SipCall call, IncomingInvite invite) {
    var line = lines.find(call);
    var body = invite.body();
    if (line == null) {
      invite.answer(SipAnswer.of(481));
      return;
    }
    line.controller().heard();
    var leg = line.leg();
    if (leg == null) {
      control.heard(line.controller());
      invite.accept("", SipBody.sdp(NO_MEDIA));
      return;
    }
    try {
      control.checkOwner(leg, line.controller());
      if (body != null && !body.contentType().equals(SDP)) {
        throw new MsmlException(Code.BAD_REQUEST, "Not SDP");
      }
      var sdp = body == null ? leg.offer(null) : leg.answer(body.text());
      invite.accept("", SipBody.sdp(sdp));
    } catch (MsmlException e) {
      refuse(invite, e);
    }
  }

  /** An ACK without a body leaves an offer of ours open: the answer comes by MSML. */
  @Override
  public void acknowledged(SipCall call, @Nullable SipBody body) {
    var line = lines.find(call);
    if (line == null || line.leg() == null || body == null) {
      return;
    }
    try {
      line.leg().accept(body.text());
    } catch (MsmlException e) {
      LOG.log(Level.WARNING, "{0}: the answer in the ACK is bad: {1}", line.leg(), e.getMessage());
      line.leg().release("The answer in the ACK is bad");
    }
  }

  @Override
  public void unacknowledged(SipCall call) {
    var line = lines.find(call);
    if (line == null) {
      return;
    }
    var leg = line.leg();
    if (leg == null) {
      ended(line);
      call.abandon();
    } else if (leg.ownership().node() == null) {
      leg.release("Our answer was not acknowledged");
    }
  }

  @Override
  public void info(SipCall call, SipRequest info) {
    var line = lines.find(call);
    if (line == null) {
      info.answer(SipAnswer.of(481));
      return;
    }
    line.controller().heard();
    dialogue.request(line.controller(), info);
  }

  @Override
  public void bye(SipCall call, @Nullable SipBody body) {
    var line = lines.find(call);
    if (line != null) {
      ended(line);
    }
  }

  private void ended(Line line) {
    lines.remove(line);
    control.gone(line.controller());
    var leg = line.leg();
    if (leg != null && control.endsWithItsDialog(leg)) {
      leg.release(null);
    }
  }

  /**
   * Drops dialogs that were ended by us, or left by dead nodes. To be called every now and then.
   */
  public void sweep() {
    for (var line : lines.all()) {
      if (line.call().isOver()) {
        lines.remove(line);
      } else if (line.leg() == null && line.controller().isForgotten()) {
        ended(line);
        line.call().abandon();
      }
    }
  }

  @Override
  public void options(SipRequest options) {
    options.answer(admission.answer());
  }
}
