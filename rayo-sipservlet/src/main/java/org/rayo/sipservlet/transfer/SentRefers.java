// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.transfer;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.SignalingInput.TransferEnded;
import org.rayo.callcontrol.port.SignalingListener;
import org.rayo.protocol.core.Header;
import org.rayo.sipservlet.dialog.Dialogs;
import org.rayo.sipservlet.header.MessageHeaders;
import org.rayo.sipservlet.reply.Replies;

/** REFERs of ours, one at a time for each call (RFC 3515). */
public final class SentRefers {
  private final Dialogs dialogs;
  private final SignalingListener listener;
  private final ScheduledExecutorService timer;
  private final Replies replies;
  private final Map<CallId, Open> open = new ConcurrentHashMap<>();

  public SentRefers(
      Dialogs dialogs,
      SignalingListener listener,
      ScheduledExecutorService timer,
      Replies replies) {
    this.dialogs = dialogs;
    this.listener = listener;
    this.timer = timer;
    this.replies = replies;
  }

  /** Returns at once; {@link TransferEnded} follows. */
  public void send(CallId call, String target, @Nullable CallId replaced, List<Header> headers) {
    var dialog = dialogs.find(call);
    if (dialog == null) {
      return;
    }
    var referTo = referTo(target, replaced);
    if (referTo == null) {
      listener.signal(call, new TransferEnded(replaced == null ? 400 : 481));
      return;
    }
    var mine = new Open(call);
    if (open.putIfAbsent(call, mine) != null) {
      listener.signal(call, new TransferEnded(491));
      return;
    }
    dialog.inSession(
        session -> {
          var refer = session.createRequest("REFER");
          refer.setHeader("Refer-To", referTo.value());
          refer.setHeader("Referred-By", "<" + session.getLocalParty().getURI() + ">");
          MessageHeaders.add(refer, headers);
          refer.send();
        },
        status -> mine.on(new Referral.Answered(status)));
    mine.begin();
  }

  /** Null for what cannot be said in a Refer-To. */
  private @Nullable ReferTo referTo(String target, @Nullable CallId replaced) {
    if (!ReferTo.isTarget(target)) {
      return null;
    }
    if (replaced == null) {
      return new ReferTo(target, null);
    }
    var other = dialogs.find(replaced);
    var identity = other == null ? null : other.identity();
    return identity == null ? null : new ReferTo(target, Replaces.of(identity).value());
  }

  public void answered(SipServletResponse response) {
    var dialog = dialogs.of(response.getApplicationSession());
    var mine = dialog == null ? null : open.get(dialog.call());
    if (mine != null) {
      mine.on(new Referral.Answered(response.getStatus()));
    }
  }

  /** A NOTIFY. A late one is harmless: it is answered like the others. */
  public void notified(SipServletRequest notify) throws IOException {
    var dialog = dialogs.of(notify.getApplicationSession());
    var event = notify.getHeader("Event");
    if (dialog == null) {
      replies.refuse(notify, 481, "Call Does Not Exist");
    } else if (event == null || !event.split(";", 2)[0].trim().equalsIgnoreCase("refer")) {
      replies.refuse(notify, 489, "Bad Event", List.of(new Header("Allow-Events", "refer")));
    } else {
      replies.respond(notify, 200, List.of());
      var mine = open.get(dialog.call());
      if (mine != null) {
        var state = SubscriptionState.parse(notify.getHeader("Subscription-State"));
        mine.on(
            new Referral.Notified(
                SipFragment.statusIn(notify.getRawContent()), state.terminatedFor()));
      }
    }
  }

  /** Tells the outcome before the last word of the call. */
  public void callEnded(CallId call) {
    var mine = open.get(call);
    if (mine != null) {
      mine.on(new Referral.CallEnded());
    }
  }

  /** One that has no outcome yet. */
  private final class Open {
    private final CallId call;
    private Referral referral = Referral.asked();
    private @Nullable Future<?> clock;

    Open(CallId call) {
      this.call = call;
    }

    synchronized void begin() {
      restartClock();
    }

    synchronized void on(Referral.Input input) {
      referral = referral.on(input);
      restartClock();
      if (referral.outcome() > 0) {
        open.remove(call, this);
        listener.signal(call, new TransferEnded(referral.outcome()));
      }
    }

    private void restartClock() {
      if (clock != null) {
        clock.cancel(false);
        clock = null;
      }
      var patience = referral.patience();
      if (patience.isPositive()) {
        clock =
            timer.schedule(
                () -> on(new Referral.Silence()), patience.toMillis(), TimeUnit.MILLISECONDS);
      }
    }
  }
}
