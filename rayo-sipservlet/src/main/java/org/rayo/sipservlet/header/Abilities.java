// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.header;

/** What we can do, as headers say it. */
public final class Abilities {
  /** Value of Allow. */
  public static final String ALLOW = "INVITE, ACK, BYE, CANCEL, OPTIONS, UPDATE, INFO, MESSAGE";

  private Abilities() {}
}
