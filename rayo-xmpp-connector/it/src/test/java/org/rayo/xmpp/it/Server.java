// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.it;

import java.io.IOException;
import org.jboss.as.arquillian.container.ManagementClient;
import org.jboss.as.controller.client.helpers.Operations;
import org.jboss.dmr.ModelNode;

/** What an operator does while the tests run. */
final class Server {
  static final int PORT = 5222 + Integer.getInteger("it.port-offset", 0);

  private final ManagementClient management;

  Server(ManagementClient management) {
    this.management = management;
  }

  void addUser(String user, String password) throws IOException {
    var realm = address("subsystem", "elytron", "filesystem-realm", "rayo-users");
    var add = Operations.createOperation("add-identity", realm);
    add.get("identity").set(user);
    var set = Operations.createOperation("set-password", realm);
    set.get("identity").set(user);
    set.get("clear", "password").set(password);
    execute(add);
    execute(set);
  }

  void suspend() throws IOException {
    execute(Operations.createOperation("suspend", new ModelNode().setEmptyList()));
  }

  void resume() throws IOException {
    execute(Operations.createOperation("resume", new ModelNode().setEmptyList()));
  }

  private void execute(ModelNode operation) throws IOException {
    var result = management.getControllerClient().execute(operation);
    if (!Operations.isSuccessfulOutcome(result)) {
      throw new IOException("operation failed: " + result);
    }
  }

  private static ModelNode address(String... path) {
    return Operations.createAddress(path);
  }
}
