// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.app;

import static org.rayo.sip.container.replica.Replication.Standing.RESTORED;

import org.jspecify.annotations.Nullable;
import org.mobicents.servlet.sip.core.MobicentsSipFactory;
import org.mobicents.servlet.sip.core.SipContext;
import org.mobicents.servlet.sip.core.SipManager;
import org.mobicents.servlet.sip.core.session.MobicentsSipApplicationSession;
import org.mobicents.servlet.sip.core.session.MobicentsSipApplicationSessionKey;
import org.mobicents.servlet.sip.core.session.MobicentsSipSession;
import org.mobicents.servlet.sip.core.session.MobicentsSipSessionKey;
import org.mobicents.servlet.sip.core.session.SipApplicationSessionKey;
import org.mobicents.servlet.sip.core.session.SipSessionKey;
import org.mobicents.servlet.sip.core.session.SipStandardManagerDelegate;
import org.mobicents.servlet.sip.message.SipFactoryImpl;
import org.rayo.sip.container.replica.Replication;

/**
 * The sessions of one application, in this JVM's memory.
 *
 * <p>Everything that looks a session up comes through {@link SipManager}'s methods, so a
 * replicating store overrides those two and finds here all it needs to restore.
 */
final class SessionStore extends SipStandardManagerDelegate
    implements SipManager, Replication.SessionMaker {

  private volatile @Nullable Replication replication;

  SessionStore(SipContext application, MobicentsSipFactory factory) {
    setContainer(application);
    setMobicentsSipFactory(factory);
  }

  @Override
  public @Nullable MobicentsSipApplicationSession getSipApplicationSession(
      MobicentsSipApplicationSessionKey key, boolean create) {
    var known = super.getSipApplicationSession((SipApplicationSessionKey) key, create);
    var replicas = replication;
    if (known != null || replicas == null || replicas.bring(key.getId(), false) != RESTORED) {
      return known;
    }
    return super.getSipApplicationSession((SipApplicationSessionKey) key, false);
  }

  /** Begins to look for sessions of other nodes. */
  void replicate(Replication replicas) {
    replication = replicas;
  }

  @Override
  public MobicentsSipApplicationSession removeSipApplicationSession(
      MobicentsSipApplicationSessionKey key) {
    var replicas = replication;
    if (replicas != null) {
      replicas.removed(key.getId());
    }
    return super.removeSipApplicationSession(key);
  }

  @Override
  public MobicentsSipApplicationSession applicationSession(SipApplicationSessionKey key) {
    return super.getSipApplicationSession(key, true);
  }

  @Override
  public MobicentsSipSession session(SipSessionKey key, MobicentsSipApplicationSession owner) {
    return super.getSipSession(key, true, sipFactoryImpl, owner);
  }

  @Override
  public @Nullable MobicentsSipSession getSipSession(
      MobicentsSipSessionKey key,
      boolean create,
      MobicentsSipFactory factory,
      @Nullable MobicentsSipApplicationSession applicationSession) {
    return super.getSipSession(
        (SipSessionKey) key, create, (SipFactoryImpl) factory, applicationSession);
  }

  @Override
  protected MobicentsSipApplicationSession getNewMobicentsSipApplicationSession(
      SipApplicationSessionKey key, SipContext application) {
    return new LockedApplicationSession(key, application);
  }

  @Override
  protected MobicentsSipSession getNewMobicentsSipSession(
      SipSessionKey key,
      SipFactoryImpl factory,
      MobicentsSipApplicationSession applicationSession) {
    return new AnsweringSession(key, factory, applicationSession);
  }

  @Override
  public void setMobicentsSipFactory(MobicentsSipFactory factory) {
    setSipFactoryImpl((SipFactoryImpl) factory);
  }

  @Override
  public MobicentsSipFactory getMobicentsSipFactory() {
    return sipFactoryImpl;
  }

  @Override
  public @Nullable Object findSession(String id) {
    // HTTP sessions are the web container's business.
    return null;
  }
}
