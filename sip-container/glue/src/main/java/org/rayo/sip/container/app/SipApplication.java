// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.app;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.EventListener;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
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
import org.rayo.sip.container.replica.Replication;

/** One deployed SIP application, as the container sees it. */
public final class SipApplication extends ContextSettings {

  /**
   * Attribute of an application session that another node works on now: set to anything, it leaves
   * what was replicated alone when the session ends here.
   */
  public static final String ELSEWHERE = "org.rayo.sip.elsewhere";

  /** Attribute of an application session: the key that the application chose for it, or null. */
  public static final String KEY = "org.rayo.sip.key";

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
  private final Copies copies;

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
    this.copies = new Copies(sessions);
    this.factory = new SipFactoryFacade((SipFactoryImpl) dispatcher.getSipFactory(), this);
    this.sessionsUtil = new SipSessionsUtilImpl(this);
    this.timers = new ApplicationTimers(dispatcher.getSipService(), model.name());
  }

  /** Begins to write sessions down for other nodes and to take over theirs. */
  public void replicate(Replication replicas, UnaryOperator<@Nullable String> sessionOfTag) {
    copies.begin(replicas, sessionOfTag);
  }

  /**
   * Makes the session with an application's key this node's own, whoever has it.
   *
   * @return whether it is here
   */
  public boolean takeOver(String key) {
    return copies.takeOver(getApplicationName(), key);
  }

  /** Leaves what was replicated of a session to the node that works on it now. */
  void abandon(String session) {
    copies.abandon(session);
  }

  /** Adds a created and injected servlet; it is initialised by {@link #init()}. */
  public void addServlet(SipServletModel servlet, javax.servlet.sip.SipServlet instance) {
    var wrapped = contextual.wrap(instance, jakarta.servlet.Servlet.class);
    var keyed = getSipApplicationKeyMethod() == null ? wrapped : new KeyedServlet(wrapped);
    servlets.put(servlet.name(), new ServletHolder(servlet, instance, keyed));
  }

  /**
   * Lets the application choose the key of the session of each initial request; call it before
   * servlets are added.
   *
   * @param method static, from a request to a text
   */
  // The proxy of an operator on objects is one.
  @SuppressWarnings("unchecked")
  public void keyBy(Method method) {
    UnaryOperator<Object> call =
        request -> {
          try {
            return method.invoke(null, request);
          } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(method + " failed", e);
          }
        };
    KeyedServlet.chooseBy(contextual.wrap(call, UnaryOperator.class));
    setSipApplicationKeyMethod(KeyedServlet.method());
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
      try {
        copies.leaving(applicationSession);
      } finally {
        applicationSession.release();
      }
    }
  }

  private boolean isSerialised() {
    return getConcurrencyControlMode() == ConcurrencyControlMode.SipApplicationSession;
  }

  @Override
  public boolean enterSipAppHa(boolean startBatch) {
    return false;
  }

  @Override
  public void exitSipAppHa(
      @Nullable MobicentsSipServletRequest request,
      @Nullable MobicentsSipServletResponse response,
      boolean batchStarted) {
    // Sessions are written down when the last one leaves them, see exitSipApp.
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
