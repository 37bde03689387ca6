// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server;

/** JMX: {@code org.rayo.media:type=MediaServer,name=…}. */
public interface FiguresMXBean {
  int getLegs();

  int getConferences();

  /** Media dialogs that run. */
  int getMediaDialogs();

  /** SIP dialogs, control included. */
  int getSipDialogs();

  /** Legs and conferences that have gone, with events that were not acknowledged. */
  int getLingering();

  long getPacketsReceived();

  long getPacketsSent();

  /** Ticks of 20 ms that began 20 ms or more after their time. */
  long getLateTicks();

  boolean isDraining();

  /** True: new legs are refused, those that are there go on. */
  void setDraining(boolean draining);
}
