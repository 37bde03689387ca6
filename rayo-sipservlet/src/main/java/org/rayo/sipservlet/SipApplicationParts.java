// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import javax.servlet.sip.SipFactory;
import javax.servlet.sip.SipServlet;
import org.mobicents.javax.servlet.sip.SipSessionsUtilExt;
import org.rayo.callcontrol.port.SignalingHub;
import org.rayo.runtime.RayoRuntime;
import org.rayo.sipservlet.adoption.Adoptions;
import org.rayo.sipservlet.adoption.Orphans;
import org.rayo.sipservlet.adoption.Takeover;
import org.rayo.sipservlet.dialog.Dialogs;
import org.rayo.sipservlet.dialog.SignalingCounters;
import org.rayo.sipservlet.header.HeaderSyntax;
import org.rayo.sipservlet.inbound.IncomingRequests;
import org.rayo.sipservlet.inbound.IncomingResponses;
import org.rayo.sipservlet.outbound.InviteSender;
import org.rayo.sipservlet.reply.Replies;
import org.rayo.sipservlet.session.Texts;
import org.rayo.sipservlet.transfer.ReceivedRefers;
import org.rayo.sipservlet.transfer.SentRefers;

/** Puts the application together; everything else gets what it needs by constructor. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init") // the servlet calls start() before anything else
public class SipApplicationParts {
  /** Threads that make calls of a dead node our own; there are none until then. */
  private static final int ADOPTING = 2;

  /** Run by the container when it is about to stop the application and its sessions. */
  private static final String STOPPING = "org.rayo.sip.stopping";

  private static final String SUSPENDED = "org.rayo.sip.suspended";
  private static final String RESUMED = "org.rayo.sip.resumed";

  private final SignalingCounters counters = new SignalingCounters();
  @Inject private SignalingHub hub;

  @Resource(lookup = RayoRuntime.JNDI_NAME)
  private RayoRuntime runtime;

  @Resource private ManagedThreadFactory threads;

  private ScheduledThreadPoolExecutor timer;
  private ExecutorService adopting;
  private Dialogs dialogs;
  private IncomingRequests requests;
  private IncomingResponses responses;
  private SipSignaling signaling;

  /**
   * Begins to work: from now on call control can call and be called.
   *
   * @param context has the container's own objects (JSR 289 §3.2), which injection would wrap
   */
  void start(ServletContext context) {
    var factory = (SipFactory) context.getAttribute(SipServlet.SIP_FACTORY);
    var sessions = (SipSessionsUtilExt) context.getAttribute(SipServlet.SIP_SESSIONS_UTIL);
    timer = new ScheduledThreadPoolExecutor(1, threads);
    timer.setRemoveOnCancelPolicy(true); // nearly every deadline is cancelled
    var listener = hub.listener();
    var takeover = Takeover.of(context);
    dialogs = new Dialogs(factory, sessions, timer, listener, counters, takeover.isPossible());
    var replies = new Replies(counters);
    var texts = new Texts(dialogs, listener, replies);
    var sent = new SentRefers(dialogs, listener, timer, replies);
    var received = new ReceivedRefers(dialogs, listener, replies);
    dialogs.whenEnded(sent::callEnded);
    dialogs.whenEnded(received::callEnded);
    var orphans = new Orphans(dialogs, listener, timer, replies, again -> requests.handle(again));
    requests =
        new IncomingRequests(dialogs, listener, counters, replies, texts, sent, received, orphans);
    responses = new IncomingResponses(dialogs, counters, texts, sent);
    var sender = new InviteSender(factory, dialogs, listener, counters, this::settings);
    adopting = Executors.newFixedThreadPool(ADOPTING, threads);
    var adoptions = new Adoptions(dialogs, sessions, listener, takeover, adopting, orphans);
    signaling =
        new SipSignaling(
            dialogs, new HeaderSyntax(factory), sender, texts, sent, received, adoptions, takeover);
    hub.attach(signaling);
    publish(context, STOPPING, hub::stopping);
    publish(context, SUSPENDED, hub::suspended);
    publish(context, RESUMED, hub::resumed);
  }

  private static void publish(ServletContext context, String name, Runnable action) {
    context.setAttribute(name, action);
  }

  private InviteSender.Settings settings() {
    var now = runtime.settings();
    return new InviteSender.Settings(now.domain(), now.sip().outboundProxy());
  }

  void stop() {
    hub.detach(signaling);
    timer.shutdownNow();
    adopting.shutdownNow();
  }

  Dialogs dialogs() {
    return dialogs;
  }

  IncomingRequests requests() {
    return requests;
  }

  IncomingResponses responses() {
    return responses;
  }
}
