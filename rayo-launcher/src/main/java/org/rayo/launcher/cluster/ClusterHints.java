// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher.cluster;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.StringJoiner;
import org.rayo.launcher.server.Account;

/**
 * What a person needs to try the cluster.
 *
 * @param front whether there is one
 */
record ClusterHints(ClusterLayout layout, Account account, Path directory, boolean front) {
  private static final String HOST = ClusterLayout.ADDRESS;

  void print(PrintStream out) {
    var calls = front ? layout.frontPort() : layout.node(1).sipPortInUse();
    out.printf(
        """

        XMPP account   %s@%s   password: %s   on every node
        Call sip:anything@%s:%d; connect a Rayo client to any node. It is offered the calls of all nodes.
        %s
        Each node has a folder in %s, with its logs; Ctrl-C stops everything.

        """,
        account.name(),
        layout.domain(),
        account.password(),
        HOST,
        calls,
        front
            ? "Kamailio gives calls to the nodes, and those of a node that dies to the others."
            : "Kamailio is not installed (Debian: apt-get install kamailio kamailio-extra-modules):"
                + " there is no front, callers have to choose a node.",
        directory);
    var ready = new StringJoiner(" ", "ready ", "");
    ready.add("nodes=" + layout.nodes());
    if (front) {
      ready.add("sip=%s:%d/udp,tcp".formatted(HOST, layout.frontPort()));
    }
    for (int number = 1; number <= layout.nodes(); number++) {
      var node = layout.node(number);
      var name = ClusterLayout.name(number);
      ready.add("%s.sip=%s:%d/udp,tcp".formatted(name, HOST, node.sipPortInUse()));
      ready.add("%s.xmpp=%s:%d".formatted(name, HOST, node.xmppPortInUse()));
      ready.add("%s.http=%s:%d".formatted(name, HOST, node.httpPortInUse()));
      ready.add("%s.management=%s:%d".formatted(name, HOST, node.managementPortInUse()));
    }
    for (int number = 1; number <= layout.mediaServers(); number++) {
      ready.add("media%d.sip=%s:%d".formatted(number, HOST, layout.mediaServerPort(number)));
    }
    out.println(ready);
    out.flush();
  }
}
