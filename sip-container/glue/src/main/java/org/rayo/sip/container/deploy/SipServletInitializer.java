// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.deploy;

import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.HandlesTypes;
import java.util.EventListener;
import java.util.Set;
import javax.servlet.sip.SipServlet;
import javax.servlet.sip.annotation.SipApplication;
import javax.servlet.sip.annotation.SipApplicationKey;
import javax.servlet.sip.annotation.SipListener;
import org.jspecify.annotations.Nullable;
import org.rayo.sip.container.app.Contextual;
import org.rayo.sip.container.config.ConfigSource;
import org.rayo.sip.container.descriptor.Annotations;
import org.rayo.sip.container.descriptor.DescriptorException;
import org.rayo.sip.container.descriptor.SipApplicationModel;
import org.rayo.sip.container.descriptor.SipXml;
import org.rayo.sip.container.engine.SipEngine;
import org.rayo.sip.container.replica.ReplicaSource;

/** Finds the SIP application in a web application and sets it up beside its HTTP part. */
@HandlesTypes({
  javax.servlet.sip.annotation.SipServlet.class,
  SipListener.class,
  SipApplication.class,
  SipApplicationKey.class
})
public final class SipServletInitializer implements ServletContainerInitializer {

  @Override
  public void onStartup(@Nullable Set<Class<?>> found, ServletContext context)
      throws ServletException {
    var annotations = Annotations.of(found == null ? Set.of() : found);
    SipApplicationModel model;
    try (var xml = context.getResourceAsStream("/WEB-INF/sip.xml")) {
      if (xml == null && annotations.isEmpty()) {
        return;
      }
      model = annotations.merge(xml == null ? SipXml.EMPTY : SipXml.parse(xml), nameOf(context));
    } catch (DescriptorException | java.io.IOException e) {
      throw new ServletException("WEB-INF/sip.xml: " + e.getMessage(), e);
    }
    deploy(model, annotations, context);
  }

  private static void deploy(
      SipApplicationModel model, Annotations annotations, ServletContext context)
      throws ServletException {
    var config = ConfigSource.find();
    var engine = SipEngine.create(config, ReplicaSource.find(config.replication()).orElse(null));
    var application =
        new org.rayo.sip.container.app.SipApplication(
            model,
            model.handler().orElse(null),
            context,
            engine.dispatcher(),
            Contextual.capture());
    annotations.applicationKeyMethod().ifPresent(application::keyBy);
    var deployed = new DeployedApplication(application, engine);
    deployed.claim();
    try {
      ContextAttributes.publish(application, context, engine);
      var instances = new Instances(context);
      for (var servlet : model.servlets()) {
        application.addServlet(servlet, instances.servlet(servlet.className(), SipServlet.class));
      }
      for (var listener : model.listeners()) {
        application.addListener(instances.listener(listener, EventListener.class));
      }
      ConvergedSessions.install(application, context);
      context.addListener(deployed);
    } catch (ServletException | RuntimeException e) {
      deployed.abandon();
      throw e;
    }
  }

  private static String nameOf(ServletContext context) {
    var path = context.getContextPath();
    return path.isEmpty() ? "ROOT" : path.substring(1).replace('/', '-');
  }
}
