// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.replica;

import gov.nist.javax.sip.stack.SIPClientTransaction;
import gov.nist.javax.sip.stack.SIPDialog;
import gov.nist.javax.sip.stack.SIPServerTransaction;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.mobicents.ha.javax.sip.ClusteredSipStack;
import org.mobicents.ha.javax.sip.cache.SipCache;

/**
 * Where the stack asks for dialogs that it does not have; instantiated by the stack, by name.
 *
 * <p>What the stack wants to write is not written here: a dialog is part of the record of its
 * application session, which is written when the application is through with a message.
 * Transactions are not replicated.
 */
public final class StackCache implements SipCache {
  private @Nullable ReplicatedStack stack;

  @Override
  public void setClusteredSipStack(ClusteredSipStack owner) {
    stack = (ReplicatedStack) owner;
  }

  @Override
  public @Nullable SIPDialog getDialog(String id) {
    return stack == null ? null : stack.findElsewhere(id);
  }

  @Override
  public boolean inLocalMode() {
    return false;
  }

  @Override
  public void setConfigurationProperties(Properties settings) {
    // There are none.
  }

  @Override
  public void init() {
    // Whoever made the stack cares for the cache.
  }

  @Override
  public void start() {
    // Whoever made the stack cares for the cache.
  }

  @Override
  public void stop() {
    // Whoever made the stack cares for the cache.
  }

  @Override
  public void putDialog(SIPDialog dialog) {
    // Part of the session's record.
  }

  @Override
  public void updateDialog(SIPDialog dialog) {
    // Part of the session's record.
  }

  @Override
  public void removeDialog(String id) {
    // Part of the session's record.
  }

  @Override
  public void evictDialog(String id) {
    // Part of the session's record.
  }

  @Override
  public @Nullable SIPServerTransaction getServerTransaction(String id) {
    return null;
  }

  @Override
  public void putServerTransaction(SIPServerTransaction transaction) {
    // Not replicated.
  }

  @Override
  public void removeServerTransaction(String id) {
    // Not replicated.
  }

  @Override
  public @Nullable SIPClientTransaction getClientTransaction(String id) {
    return null;
  }

  @Override
  public void putClientTransaction(SIPClientTransaction transaction) {
    // Not replicated.
  }

  @Override
  public void removeClientTransaction(String id) {
    // Not replicated.
  }
}
