// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.descriptor;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.servlet.sip.annotation.SipApplication;
import javax.servlet.sip.annotation.SipApplicationKey;
import javax.servlet.sip.annotation.SipListener;
import javax.servlet.sip.annotation.SipServlet;

/** The SIP annotations of a deployment's classes (JSR 289 §18). */
public final class Annotations {

  private final List<Class<?>> classes;

  private Annotations(List<Class<?>> classes) {
    this.classes = classes;
  }

  /** Reads the annotations of classes that carry some; other classes are ignored. */
  public static Annotations of(Set<Class<?>> found) {
    // A set has no order, and listeners are called in one.
    return new Annotations(found.stream().sorted(Comparator.comparing(Class::getName)).toList());
  }

  public boolean isEmpty() {
    return application().isEmpty()
        && classes.stream().noneMatch(c -> c.isAnnotationPresent(SipServlet.class));
  }

  /** The {@code @SipApplicationKey} method, which chooses the session of an initial request. */
  public Optional<Method> applicationKeyMethod() {
    return classes.stream()
        .flatMap(c -> Arrays.stream(c.getDeclaredMethods()))
        .filter(m -> m.isAnnotationPresent(SipApplicationKey.class))
        .findFirst();
  }

  /**
   * One application out of annotations and descriptor; the descriptor wins (JSR 289 §18.2.5).
   *
   * @param defaultName the application's name when nothing gives it one
   * @throws DescriptorException when the two do not make an application
   */
  public SipApplicationModel merge(SipXml xml, String defaultName) throws DescriptorException {
    var servlets = servlets(xml);
    if (servlets.isEmpty()) {
      throw new DescriptorException("the application has no SIP servlet");
    }
    var key = applicationKeyMethod();
    if (key.isPresent() && !isKeyMethod(key.get())) {
      throw new DescriptorException(
          "@SipApplicationKey needs a public static String method of one SipServletRequest: "
              + key.get());
    }
    var annotation = application();
    var model =
        new SipApplicationModel(
            xml.name()
                .or(() -> annotation.map(SipApplication::name))
                .or(this::nameFromServlets)
                .orElse(defaultName),
            xml.description().or(() -> annotation.map(SipApplication::description)).orElse(""),
            xml.mainServlet()
                .or(() -> annotation.map(SipApplication::mainServlet).filter(m -> !m.isEmpty())),
            servlets,
            listeners(xml),
            xml.contextParameters(),
            xml.mappings(),
            xml.sessionTimeoutMinutes()
                .or(() -> annotation.map(SipApplication::sessionTimeout))
                .orElse(SipApplicationModel.DEFAULT_SESSION_TIMEOUT_MINUTES),
            xml.proxyTimeoutSeconds()
                .or(() -> annotation.map(SipApplication::proxyTimeout))
                .orElse(SipApplicationModel.DEFAULT_PROXY_TIMEOUT_SECONDS));
    model.validate();
    return model;
  }

  private static boolean isKeyMethod(Method method) {
    return Modifier.isStatic(method.getModifiers())
        && Modifier.isPublic(method.getModifiers())
        && method.getReturnType() == String.class
        && method.getParameterCount() == 1;
  }

  private Optional<SipApplication> application() {
    return classes.stream()
        .map(c -> c.getAnnotation(SipApplication.class))
        .filter(a -> a != null)
        .findFirst();
  }

  private Optional<String> nameFromServlets() {
    return classes.stream()
        .map(c -> c.getAnnotation(SipServlet.class))
        .filter(a -> a != null && !a.applicationName().isEmpty())
        .map(SipServlet::applicationName)
        .findFirst();
  }

  private List<SipServletModel> servlets(SipXml xml) {
    Map<String, SipServletModel> byName = new LinkedHashMap<>();
    for (var type : classes) {
      var annotation = type.getAnnotation(SipServlet.class);
      if (annotation != null) {
        var name = annotation.name().isEmpty() ? type.getSimpleName() : annotation.name();
        byName.put(
            name, new SipServletModel(name, type.getName(), annotation.loadOnStartup(), Map.of()));
      }
    }
    xml.servlets().forEach(servlet -> byName.put(servlet.name(), servlet));
    return new ArrayList<>(byName.values());
  }

  private List<String> listeners(SipXml xml) {
    Set<String> names = new LinkedHashSet<>(xml.listeners());
    classes.stream()
        .filter(c -> c.isAnnotationPresent(SipListener.class))
        .map(Class::getName)
        .forEach(names::add);
    return List.copyOf(names);
  }
}
