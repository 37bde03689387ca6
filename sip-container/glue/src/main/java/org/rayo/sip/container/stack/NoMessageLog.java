// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.stack;

import gov.nist.core.ServerLogger;
import gov.nist.javax.sip.message.SIPMessage;
import java.util.Properties;
import javax.sip.SipStack;
import org.slf4j.LoggerFactory;

/** Keeps the stack from writing a file with every message; tshark does that better. */
public final class NoMessageLog implements ServerLogger {

  @Override
  public void closeLogFile() {
    // There is no file.
  }

  @Override
  public void logMessage(SIPMessage message, String from, String to, boolean sender, long time) {
    // Messages are not logged.
  }

  @Override
  public void logMessage(
      SIPMessage message, String from, String to, String status, boolean sender, long time) {
    // Messages are not logged.
  }

  @Override
  public void logMessage(
      SIPMessage message, String from, String to, String status, boolean sender) {
    // Messages are not logged.
  }

  @Override
  public void logException(Exception problem) {
    LoggerFactory.getLogger("gov.nist.javax.sip").warn("SIP stack: {}", problem.toString());
  }

  @Override
  public void setStackProperties(Properties stackProperties) {
    // Nothing of the properties concerns this log.
  }

  @Override
  public void setSipStack(SipStack sipStack) {
    // The stack is not asked for anything.
  }
}
