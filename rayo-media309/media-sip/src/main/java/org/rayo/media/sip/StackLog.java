// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.sip;

import gov.nist.core.StackLogger;
import java.util.Properties;

/**
 * The stack's complaints at debug level: what matters to us reaches us as an answer or an
 * exception.
 */
public final class StackLog implements StackLogger {
  private static final System.Logger LOG = System.getLogger(StackLog.class.getName());

  private static void debug(String text) {
    LOG.log(System.Logger.Level.DEBUG, text);
  }

  private static void debug(String text, Throwable e) {
    LOG.log(System.Logger.Level.DEBUG, text, e);
  }

  @Override
  public void logStackTrace() {}

  @Override
  public void logStackTrace(int level) {}

  @Override
  public int getLineCount() {
    return 0;
  }

  @Override
  public void logException(Throwable e) {
    debug("SIP stack", e);
  }

  @Override
  public void logDebug(String text) {}

  @Override
  public void logDebug(String text, Exception e) {}

  @Override
  public void logTrace(String text) {}

  @Override
  public void logFatalError(String text) {
    LOG.log(System.Logger.Level.WARNING, text);
  }

  @Override
  public void logError(String text) {
    debug(text);
  }

  @Override
  public boolean isLoggingEnabled() {
    return false;
  }

  @Override
  public boolean isLoggingEnabled(int level) {
    return false;
  }

  @Override
  public void logError(String text, Exception e) {
    debug(text, e);
  }

  @Override
  public void logWarning(String text) {
    debug(text);
  }

  @Override
  public void logInfo(String text) {}

  @Override
  public void disableLogging() {}

  @Override
  public void enableLogging() {}

  @Override
  public void setBuildTimeStamp(String stamp) {}

  @Override
  public void setStackProperties(Properties properties) {}

  @Override
  public String getLoggerName() {
    return StackLog.class.getName();
  }
}
