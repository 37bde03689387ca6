// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Call control: pure state machines in the middle, ports at the edges. */
module org.rayo.callcontrol {
  requires transitive org.rayo.protocol;
  requires static transitive org.jspecify;

  exports org.rayo.callcontrol;
  exports org.rayo.callcontrol.actor;
  exports org.rayo.callcontrol.cluster;
  exports org.rayo.callcontrol.control;
  exports org.rayo.callcontrol.dial;
  exports org.rayo.callcontrol.join;
  exports org.rayo.callcontrol.port;
}
