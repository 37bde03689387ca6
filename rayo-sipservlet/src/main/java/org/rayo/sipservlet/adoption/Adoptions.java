// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.adoption;

import java.util.List;
import java.util.concurrent.Executor;
import javax.servlet.sip.SipSessionsUtil;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.callcontrol.port.SignalingListener;
import org.rayo.sipservlet.dialog.Dialogs;
import org.rayo.sipservlet.dialog.SipDialog;

/** Makes dialogs of dead nodes this node's own when call control asks for it. */
public final class Adoptions {
  private static final System.Logger LOG = System.getLogger(Adoptions.class.getName());

  private final Dialogs dialogs;
  private final SipSessionsUtil sessions;
  private final SignalingListener listener;
  private final Takeover takeover;
  private final Executor executor;
  private final Orphans orphans;

  /**
   * @param executor for work that looks into the container's sessions
   */
  public Adoptions(
      Dialogs dialogs,
      SipSessionsUtil sessions,
      SignalingListener listener,
      Takeover takeover,
      Executor executor,
      Orphans orphans) {
    this.dialogs = dialogs;
    this.sessions = sessions;
    this.listener = listener;
    this.takeover = takeover;
    this.executor = executor;
    this.orphans = orphans;
  }

  /** Returns at once; Adopted, HungUp or Failed follows. */
  public void adopt(CallId call) {
    executor.execute(() -> bring(call));
  }

  private void bring(CallId call) {
    SipDialog dialog;
    try {
      dialog = find(call);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "Call " + call + " cannot be taken over", e);
      dialog = null;
    }
    var bye = orphans.farewell(call);
    if (bye != null) {
      if (dialog != null) {
        dialogs.abandon(call);
      }
      listener.signal(call, new SignalingInput.HungUp(bye));
    } else if (dialog == null) {
      orphans.nobodyComes(call);
      var text = "nothing of the dialog was replicated";
      listener.signal(call, new SignalingInput.Failed(481, text, List.of()));
    } else {
      listener.signal(call, new SignalingInput.Adopted());
      orphans.adopted(dialog);
    }
  }

  private @Nullable SipDialog find(CallId call) {
    if (!takeover.bring(call.value())) {
      return null;
    }
    var session = sessions.getApplicationSessionByKey(call.value(), false);
    return session == null || !session.isValid() ? null : dialogs.adopt(call, session);
  }
}
