// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.stack;

import gov.nist.core.StackLogger;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the SIP stack's log to SLF4J under {@code gov.nist.javax.sip}.
 *
 * <p>The stack asks {@link #isLoggingEnabled(int)} on every message, hence the level is read once a
 * stack start: a change of the debug level needs a redeployment.
 */
public final class JainLogger implements StackLogger {

  private static final Logger LOG = LoggerFactory.getLogger("gov.nist.javax.sip");

  private final int threshold =
      LOG.isTraceEnabled() ? TRACE_TRACE : LOG.isDebugEnabled() ? TRACE_DEBUG : TRACE_WARN;

  @Override
  public boolean isLoggingEnabled() {
    return threshold > TRACE_WARN;
  }

  @Override
  public boolean isLoggingEnabled(int level) {
    return level <= threshold;
  }

  @Override
  public void logStackTrace() {
    logStackTrace(TRACE_DEBUG);
  }

  @Override
  public void logStackTrace(int level) {
    if (level <= threshold && LOG.isDebugEnabled()) {
      LOG.debug("SIP stack trace", new Exception("SIP stack trace"));
    }
  }

  @Override
  public void logException(Throwable problem) {
    LOG.warn("SIP stack: {}", problem.toString(), problem);
  }

  @Override
  public void logTrace(String message) {
    LOG.trace(message);
  }

  @Override
  public void logDebug(String message) {
    LOG.debug(message);
  }

  @Override
  public void logDebug(String message, Exception problem) {
    LOG.debug(message, problem);
  }

  @Override
  public void logInfo(String message) {
    // What the stack calls information is a line per message for us.
    LOG.debug(message);
  }

  @Override
  public void logWarning(String message) {
    LOG.warn(message);
  }

  @Override
  public void logError(String message) {
    LOG.error(message);
  }

  @Override
  public void logError(String message, Exception problem) {
    LOG.error(message, problem);
  }

  @Override
  public void logFatalError(String message) {
    LOG.error(message);
  }

  @Override
  public int getLineCount() {
    return 0;
  }

  @Override
  public void disableLogging() {
    // The logging subsystem decides.
  }

  @Override
  public void enableLogging() {
    // The logging subsystem decides.
  }

  @Override
  public void setBuildTimeStamp(String buildTimeStamp) {
    LOG.debug("SIP stack built {}", buildTimeStamp);
  }

  @Override
  public void setStackProperties(Properties stackProperties) {
    // Nothing of the properties concerns logging.
  }

  @Override
  public String getLoggerName() {
    return LOG.getName();
  }
}
