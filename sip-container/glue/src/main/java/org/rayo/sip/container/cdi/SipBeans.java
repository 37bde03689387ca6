// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.cdi;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import javax.servlet.sip.SipFactory;
import javax.servlet.sip.SipSessionsUtil;
import javax.servlet.sip.TimerService;
import org.rayo.sip.container.app.SipApplication;
import org.rayo.sip.container.deploy.DeployedApplication;

/**
 * Makes the container's three services injectable.
 *
 * <p>What is injected looks the application up at each call, because beans of an EAR may exist
 * before its SIP application does.
 */
public final class SipBeans implements Extension {

  void addBeans(@Observes AfterBeanDiscovery discovery) {
    add(discovery, SipFactory.class, SipApplication::getSipFactoryFacade);
    add(discovery, SipSessionsUtil.class, SipApplication::getSipSessionsUtil);
    add(discovery, TimerService.class, SipApplication::getTimerService);
  }

  private static <T> void add(
      AfterBeanDiscovery discovery, Class<T> type, Function<SipApplication, ? extends T> source) {
    discovery
        .<T>addBean()
        .id("org.rayo.sip:" + type.getName())
        .beanClass(SipBeans.class)
        .types(type, Object.class)
        .scope(Dependent.class)
        .produceWith(instance -> late(type, source));
  }

  private static <T> T late(Class<T> type, Function<SipApplication, ? extends T> source) {
    var proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              if (method.getDeclaringClass() == Object.class) {
                return switch (method.getName()) {
                  case "equals" -> self == arguments[0];
                  case "hashCode" -> System.identityHashCode(self);
                  default -> type.getSimpleName() + " of the deployed SIP application";
                };
              }
              var target =
                  DeployedApplication.current()
                      .map(deployed -> source.apply(deployed.application()))
                      .orElseThrow(
                          () -> new IllegalStateException("No SIP application is deployed"));
              try {
                return method.invoke(target, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return type.cast(proxy);
  }
}
