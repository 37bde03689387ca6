// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.remote;

import org.rayo.media.driver.objects.Foreign;
import org.rayo.media.driver.objects.NamedEngine;
import org.rayo.media.msml.Event;

/** A leg or conference of another node. Nobody here ends it, or is told of it. */
final class ForeignParty extends RemoteParty implements Foreign {
  private final boolean mixer;

  ForeignParty(MediaServer server, String name, boolean mixer) {
    super(server, name, null);
    this.mixer = mixer;
  }

  @Override
  public String id() {
    return (mixer ? "conf:" : "conn:") + name();
  }

  @Override
  public NamedEngine engine() {
    return server();
  }

  @Override
  public boolean isMixer() {
    return mixer;
  }

  @Override
  void release() {}

  @Override
  void tellLost(String why) {}

  @Override
  void own(Event event) {}
}
