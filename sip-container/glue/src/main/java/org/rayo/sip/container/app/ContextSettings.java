// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.app;

import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mobicents.servlet.sip.annotation.ConcurrencyControlMode;
import org.mobicents.servlet.sip.core.SipContext;
import org.mobicents.servlet.sip.core.descriptor.MobicentsSipServletMapping;
import org.mobicents.servlet.sip.core.message.MobicentsSipServletRequest;
import org.mobicents.servlet.sip.core.security.MobicentsSipLoginConfig;
import org.mobicents.servlet.sip.core.security.SipDigestAuthenticator;
import org.mobicents.servlet.sip.ruby.SipRubyController;
import org.rayo.sip.container.descriptor.SipApplicationModel;

/** The half of {@link SipContext} that repeats the descriptor or refuses what we do not support. */
abstract class ContextSettings implements SipContext {

  private final SipApplicationModel model;
  private @Nullable String handler;
  private @Nullable Method applicationKeyMethod;
  private ConcurrencyControlMode concurrency = ConcurrencyControlMode.SipApplicationSession;

  ContextSettings(SipApplicationModel model, @Nullable String handler) {
    this.model = model;
    this.handler = handler;
  }

  /** What the deployment declared. */
  public SipApplicationModel model() {
    return model;
  }

  @Override
  public String getApplicationName() {
    return model.name();
  }

  @Override
  public String getDescription() {
    return model.description();
  }

  @Override
  public int getProxyTimeout() {
    return model.proxyTimeoutSeconds();
  }

  @Override
  public int getSipApplicationSessionTimeout() {
    return model.sessionTimeoutMinutes();
  }

  @Override
  public boolean isMainServlet() {
    return handler != null;
  }

  @Override
  public @Nullable String getMainServlet() {
    return handler;
  }

  @Override
  public void setServletHandler(String name) {
    handler = name;
  }

  @Override
  public @Nullable String getServletHandler() {
    return handler;
  }

  @Override
  public String[] findSipApplicationListeners() {
    return model.listeners().toArray(String[]::new);
  }

  @Override
  public @Nullable Method getSipApplicationKeyMethod() {
    return applicationKeyMethod;
  }

  @Override
  public void setSipApplicationKeyMethod(@Nullable Method method) {
    applicationKeyMethod = method;
  }

  @Override
  public ConcurrencyControlMode getConcurrencyControlMode() {
    return concurrency;
  }

  @Override
  public void setConcurrencyControlMode(ConcurrencyControlMode mode) {
    concurrency = mode;
  }

  @Override
  public boolean hasDistributableManager() {
    return false;
  }

  @Override
  public @Nullable String getLargeIcon() {
    return null;
  }

  @Override
  public @Nullable String getSmallIcon() {
    return null;
  }

  @Override
  public @Nullable MobicentsSipLoginConfig getSipLoginConfig() {
    return null;
  }

  @Override
  public boolean authorize(MobicentsSipServletRequest request) {
    // A deployment with security constraints for SIP is refused, see SipXml.
    return true;
  }

  @Override
  public @Nullable SipDigestAuthenticator getDigestAuthenticator() {
    return null;
  }

  @Override
  public @Nullable SipRubyController getSipRubyController() {
    return null;
  }

  @Override
  public boolean isPackageProtectionEnabled() {
    return false;
  }

  @Override
  public List<MobicentsSipServletMapping> findSipServletMappings() {
    return List.of();
  }

  @Override
  public void setApplicationName(String name) {
    throw fixed();
  }

  @Override
  public void setDescription(String description) {
    throw fixed();
  }

  @Override
  public void setLargeIcon(String icon) {
    throw fixed();
  }

  @Override
  public void setSmallIcon(String icon) {
    throw fixed();
  }

  @Override
  public void setMainServlet(String name) {
    throw fixed();
  }

  @Override
  public void setProxyTimeout(int seconds) {
    throw fixed();
  }

  @Override
  public void setSipApplicationSessionTimeout(int minutes) {
    throw fixed();
  }

  @Override
  public void addSipApplicationListener(String className) {
    throw fixed();
  }

  @Override
  public void removeSipApplicationListener(String className) {
    throw fixed();
  }

  @Override
  public void setSipLoginConfig(MobicentsSipLoginConfig config) {
    throw fixed();
  }

  @Override
  public void addSipServletMapping(MobicentsSipServletMapping mapping) {
    throw fixed();
  }

  @Override
  public void removeSipServletMapping(MobicentsSipServletMapping mapping) {
    throw fixed();
  }

  @Override
  public void setSipRubyController(SipRubyController controller) {
    throw new UnsupportedOperationException("Ruby applications are not supported");
  }

  private static UnsupportedOperationException fixed() {
    return new UnsupportedOperationException("The SIP application descriptor is fixed");
  }
}
