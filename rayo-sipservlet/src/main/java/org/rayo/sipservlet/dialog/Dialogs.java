// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.dialog;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import javax.servlet.sip.SipApplicationSession;
import javax.servlet.sip.SipFactory;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipSession;
import org.jspecify.annotations.Nullable;
import org.mobicents.javax.servlet.sip.SipSessionsUtilExt;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.callcontrol.port.SignalingListener;
import org.rayo.callcontrol.port.Trunk;

/** The dialogs of this node that have not ended. Thread-safe. */
public final class Dialogs {
  /** Attribute of the application session: the id of its call, as text. */
  private static final String CALL = "org.rayo.call";

  /**
   * An application session lives so long without being extended, which happens when it expires
   * under a dialog that has not ended. It is not a limit of a call.
   */
  private static final int SESSION_MINUTES = 60;

  private final Map<CallId, SipDialog> dialogs = new ConcurrentHashMap<>();
  private final List<Consumer<CallId>> whenEnded = new CopyOnWriteArrayList<>();
  private final SipFactory factory;
  private final SipSessionsUtilExt sessions;
  private final ScheduledExecutorService timer;
  private final SignalingListener listener;
  private final SignalingCounters counters;
  private final boolean replicated;

  /** Of a server that replicates nothing. */
  public Dialogs(
      SipFactory factory,
      SipSessionsUtilExt sessions,
      ScheduledExecutorService timer,
      SignalingListener listener,
      SignalingCounters counters) {
    this(factory, sessions, timer, listener, counters, false);
  }

  /**
   * All dialogs of this node.
   *
   * @param replicated whether other nodes get copies of the sessions
   */
  public Dialogs(
      SipFactory factory,
      SipSessionsUtilExt sessions,
      ScheduledExecutorService timer,
      SignalingListener listener,
      SignalingCounters counters,
      boolean replicated) {
    this.replicated = replicated;
    this.factory = factory;
    this.sessions = sessions;
    this.timer = timer;
    this.listener = listener;
    this.counters = counters;
  }

  /** Begins a dialog with an INVITE that came or that will be sent. */
  public SipDialog begin(CallId call, DialogState state, SipServletRequest invite) {
    return begin(call, state, invite, null, null);
  }

  /**
   * @param trunk whose credentials answer challenges, or null
   * @param offer in an INVITE of ours, or null
   */
  public SipDialog begin(
      CallId call,
      DialogState state,
      SipServletRequest invite,
      @Nullable Trunk trunk,
      @Nullable SessionDescription offer) {
    var session = invite.getApplicationSession();
    session.setAttribute(CALL, call.value());
    session.setExpires(SESSION_MINUTES);
    var dialog =
        new SipDialog(
            call,
            state,
            new DialogMessages(factory, invite, trunk, offer),
            this,
            new SipSessionExecutor(sessions, timer, session.getId()));
    dialogs.put(call, dialog);
    return dialog;
  }

  /**
   * Makes a dialog of a session that another node had; the lock of the session must be free or held
   * by the caller.
   *
   * @return null when the session has no dialog that can go on
   */
  public @Nullable SipDialog adopt(CallId call, SipApplicationSession session) {
    var known = dialogs.get(call);
    var facts = DialogCopy.read(session);
    var legs = session.getSessions("SIP");
    if (known != null || facts == null || !legs.hasNext()) {
      return known;
    }
    var messages = new DialogMessages(factory, (SipSession) legs.next(), facts.said());
    var executor = new SipSessionExecutor(sessions, timer, session.getId());
    var dialog = SipDialog.adopted(call, facts, messages, this, executor);
    var before = dialogs.putIfAbsent(call, dialog);
    return before == null ? dialog : before;
  }

  /** Forgets a dialog without a word; its session goes with it. */
  public void abandon(CallId call) {
    var dialog = dialogs.remove(call);
    if (dialog != null) {
      dialog.abandon();
    }
  }

  public @Nullable SipDialog find(CallId call) {
    return dialogs.get(call);
  }

  /** Looks at every dialog, which only a transfer needs. */
  public @Nullable SipDialog find(DialogIdentity identity) {
    for (var dialog : dialogs.values()) {
      if (identity.equals(dialog.identity())) {
        return dialog;
      }
    }
    return null;
  }

  /**
   * Adds somebody who is told when a dialog ends, before its last word goes to call control. Call
   * it before the first dialog begins.
   */
  public void whenEnded(Consumer<CallId> told) {
    whenEnded.add(told);
  }

  /** The call of a session, also of one that has no dialog here (any more); or null. */
  public static @Nullable CallId callOf(SipApplicationSession session) {
    return session.getAttribute(CALL) instanceof String call ? new CallId(call) : null;
  }

  /** Null when the session has no call or its dialog has ended. */
  public @Nullable SipDialog of(SipApplicationSession session) {
    var call = callOf(session);
    return call == null ? null : find(call);
  }

  /** Lets a session live on when it still has a dialog. */
  public void expired(SipApplicationSession session) {
    if (of(session) != null) {
      session.setExpires(SESSION_MINUTES);
    }
  }

  /** The container took a session away: its dialog, when it has one still, is over. */
  public void lost(SipApplicationSession session) {
    var dialog = of(session);
    if (dialog != null) {
      counters.add(SignalingCounters.Count.SESSIONS_LOST);
      dialog.event(new DialogInput.SendFailed("the SIP session is gone"), null);
    }
  }

  /** Whether other nodes get copies of the sessions. */
  public boolean isReplicated() {
    return replicated;
  }

  public int size() {
    return dialogs.size();
  }

  void remove(SipDialog dialog) {
    dialogs.remove(dialog.call());
    whenEnded.forEach(told -> told.accept(dialog.call()));
  }

  SignalingListener listener() {
    return listener;
  }

  ScheduledExecutorService timer() {
    return timer;
  }

  public SignalingCounters counters() {
    return counters;
  }
}
