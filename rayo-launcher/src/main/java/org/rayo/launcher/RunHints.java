// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher;

import java.io.PrintStream;
import org.rayo.launcher.server.Account;
import org.rayo.launcher.server.BaseDirectory;
import org.rayo.launcher.server.ServerOptions;

/** What a person needs to make a first call. */
record RunHints(ServerOptions options, Account account, BaseDirectory base) {

  void print(PrintStream out) {
    var host = options.reachableAddress();
    out.printf(
        """

        XMPP account   %s@%s   password: %s
        Connect any Rayo client to %s port %d, send <presence to="%s"><show>chat</show></presence>,
        then call sip:anything@%s:%d from a softphone: the client gets the offer.
        Files, accounts, recordings and logs are in %s; Ctrl-C stops the server.

        """,
        account.name(),
        options.domain(),
        account.password(),
        host,
        options.xmppPortInUse(),
        options.domain(),
        host,
        options.sipPortInUse(),
        base.directory());
    out.printf(
        "ready sip=%s:%d/udp,tcp sip-tls=%s:%d sip-ws=%s:%d xmpp=%s:%d http=%s:%d"
            + " management=127.0.0.1:%d%n",
        host,
        options.sipPortInUse(),
        host,
        options.sipTlsPortInUse(),
        host,
        options.sipWsPortInUse(),
        host,
        options.xmppPortInUse(),
        host,
        options.httpPortInUse(),
        options.managementPortInUse());
    out.flush();
  }
}
