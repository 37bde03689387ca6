// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.app;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.util.Comparator;
import java.util.EventListener;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.servlet.sip.SipFactory;
import javax.servlet.sip.SipServletContextEvent;
import javax.servlet.sip.SipServletRequest;
import org.jspecify.annotations.Nullable;
import org.mobicents.servlet.sip.annotation.ConcurrencyControlMode;
import org.mobicents.servlet.sip.core.MobicentsSipServlet;
import org.mobicents.servlet.sip.core.SipApplicationDispatcher;
import org.mobicents.servlet.sip.core.SipContextEvent;
import org.mobicents.servlet.sip.core.SipContextEventType;
import org.mobicents.servlet.sip.core.SipListeners;
import org.mobicents.servlet.sip.core.SipManager;
import org.mobicents.servlet.sip.core.descriptor.MobicentsSipServletMapping;
import org.mobicents.servlet.sip.core.message.MobicentsSipServletRequest;
import org.mobicents.servlet.sip.core.message.MobicentsSipServletResponse;
import org.mobicents.servlet.sip.core.session.MobicentsSipApplicationSession;
import org.mobicents.servlet.sip.core.session.MobicentsSipSession;
import org.mobicents.servlet.sip.core.session.MobicentsSipSessionsUtil;
import org.mobicents.servlet.sip.core.session.SipSessionsUtilImpl;
import org.mobicents.servlet.sip.core.timers.ProxyTimerService;
import org.mobicents.servlet.sip.core.timers.SipApplicationSessionTimerService;
import org.mobicents.servlet.sip.core.timers.SipServletTimerService;
import org.mobicents.servlet.sip.message.SipFactoryFacade;
import org.mobicents.servlet.sip.message.SipFactoryImpl;
import org.rayo.sip.container.descriptor.SipApplicationModel;
import org.rayo.sip.container.descriptor.SipServletModel;

/** One deployed SIP application, as the container sees it. */
public final class SipApplication extends ContextSettings {

  private final ServletContext servletContext;
  private final ClassLoader classLoader;
  private final SipApplicationDispatcher dispatcher;
  private final Contextual contextual;
  private final Map<String, MobicentsSipServlet> servlets = new LinkedHashMap<>();
  private final ListenerSet listeners;
  private final SessionStore sessions;
  private final SipFactoryFacade factory;
  private final SipSessionsUtilImpl sessionsUtil;
  private final ApplicationTimers timers;
  private volatile boolean stopping;

  public SipApplication(
      SipApplicationModel model,
      @Nullable String handler,
      ServletContext servletContext,
      SipApplicationDispatcher dispatcher,
      Contextual contextual) {
    super(model, handler);
    this.servletContext = servletContext;
    this.classLoader = servletContext.getClassLoader();
    this.dispatcher = dispatcher;
    this.contextual = contextual;
    this.listeners = new ListenerSet(this);
    this.sessions = new SessionStore(this, dispatcher.getSipFactory());
    this.factory = new SipFactoryFacade((SipFactoryImpl) dispatcher.getSipFactory(), this);
    this.sessionsUtil = new SipSessionsUtilImpl(this);
    this.timers = new ApplicationTimers(dispatcher.getSipService(), model.name());
  }

  /** Adds a created and injected servlet; it is initialised by {@link #init()}. */
  public void addServlet(SipServletModel servlet, javax.servlet.sip.SipServlet instance) {
    var wrapped = contextual.wrap(instance, jakarta.servlet.Servlet.class);
    servlets.put(servlet.name(), new ServletHolder(servlet, instance, wrapped));
  }

  /** Adds a created and injected listener; it may be a servlet's instance. */
  public void addListener(EventListener listener) {
    listeners.add((EventListener) contextual.wrapAll(listener));
  }

  /** Initialises the servlets in the order of load-on-startup, those without one last. */
  public void init() throws ServletException {
    timers.start();
    var order =
        servlets.values().stream()
            .map(ServletHolder.class::cast)
            .sorted(Comparator.comparingInt(SipApplication::startOrder))
            .toList();
    for (var holder : order) {
      holder.init(servletContext);
    }
  }

  private static int startOrder(ServletHolder holder) {
    var order = holder.getLoadOnStartup();
    return order < 0 ? Integer.MAX_VALUE : order;
  }

  /** Destroys the servlets and forgets all sessions. */
  public void destroy() {
    stopping = true;
    sessions.removeAllSessions();
    servlets.values().forEach(holder -> ((ServletHolder) holder).destroy());
    timers.stop();
    listeners.clean();
  }

  /** Tells listeners that each servlet can send (JSR 289 §8.1.1). */
  @Override
  public boolean notifySipContextListeners(SipContextEvent event) {
    if (event.getEventType() == SipContextEventType.SERVLET_INITIALIZED) {
      for (var holder : servlets.values()) {
        var initialized =
            new SipServletContextEvent(servletContext, ((ServletHolder) holder).instance());
        listeners
            .getSipServletsListeners()
            .forEach(listener -> listener.servletInitialized(initialized));
      }
    }
    return true;
  }

  /**
   * Locks the application session for the calling thread.
   *
   * @param unpaired the container looked a session up for an application's own thread and will not
   *     call {@link #exitSipApp}; such a thread is not locked
   */
  @Override
  public void enterSipApp(
      @Nullable MobicentsSipApplicationSession applicationSession,
      @Nullable MobicentsSipSession session,
      boolean unpaired,
      boolean check) {
    if (applicationSession != null && !unpaired && isSerialised()) {
      applicationSession.acquire();
    }
  }

  @Override
  public void exitSipApp(
      @Nullable MobicentsSipApplicationSession applicationSession,
      @Nullable MobicentsSipSession session) {
    if (applicationSession != null && isSerialised()) {
      applicationSession.release();
    }
  }

  private boolean isSerialised() {
    return getConcurrencyControlMode() == ConcurrencyControlMode.SipApplicationSession;
  }

  @Override
  public boolean enterSipAppHa(boolean startBatch) {
    // A replicating session store opens its batch here.
    return false;
  }

  @Override
  public void exitSipAppHa(
      @Nullable MobicentsSipServletRequest request,
      @Nullable MobicentsSipServletResponse response,
      boolean batchStarted) {
    // A replicating session store writes its snapshot here.
  }

  @Override
  public void enterSipContext() {
    Thread.currentThread().setContextClassLoader(classLoader);
  }

  @Override
  public void exitSipContext(ClassLoader previous) {
    Thread.currentThread().setContextClassLoader(previous);
  }

  @Override
  public @Nullable MobicentsSipServlet findSipServletByName(String name) {
    return servlets.get(name);
  }

  @Override
  public @Nullable MobicentsSipServlet findSipServletByClassName(String className) {
    return servlets.values().stream()
        .filter(
            holder -> className.equals(((ServletHolder) holder).instance().getClass().getName()))
        .findFirst()
        .orElse(null);
  }

  @Override
  public @Nullable MobicentsSipServletMapping findSipServletMappings(SipServletRequest request) {
    return Mappings.firstMatch(model().mappings(), request);
  }

  @Override
  public Map<String, MobicentsSipServlet> getChildrenMap() {
    return servlets;
  }

  @Override
  public SipListeners getListeners() {
    return listeners;
  }

  @Override
  public void setListeners(SipListeners listeners) {
    throw new UnsupportedOperationException("The listeners are fixed");
  }

  @Override
  public SipManager getSipManager() {
    return sessions;
  }

  @Override
  public SipApplicationDispatcher getSipApplicationDispatcher() {
    return dispatcher;
  }

  @Override
  public SipFactory getSipFactoryFacade() {
    return factory;
  }

  @Override
  public MobicentsSipSessionsUtil getSipSessionsUtil() {
    return sessionsUtil;
  }

  @Override
  public SipServletTimerService getTimerService() {
    return timers.servletTimers();
  }

  @Override
  public ProxyTimerService getProxyTimerService() {
    return timers.proxyTimers();
  }

  @Override
  public SipApplicationSessionTimerService getSipApplicationSessionTimerService() {
    return timers.sessionTimers();
  }

  @Override
  public ServletContext getServletContext() {
    return servletContext;
  }

  @Override
  public ClassLoader getSipContextClassLoader() {
    return classLoader;
  }

  @Override
  public String getApplicationNameHashed() {
    return dispatcher.getHashFromApplicationName(getApplicationName());
  }

  @Override
  public String getPath() {
    return servletContext.getContextPath();
  }

  @Override
  public String getEngineName() {
    return "org.rayo.sip";
  }

  @Override
  public void stopGracefully(long timeToWait) {
    stopping = true;
  }

  @Override
  public boolean isStoppingGracefully() {
    return stopping;
  }
}
