// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import java.io.IOException;
import java.util.function.LongPredicate;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.dmr.ModelNode;

/** What the server tells its operator. */
final class Management {
  private Management() {}

  /** A number that {@code /subsystem=rayo} shows. */
  static long number(String attribute) throws IOException {
    var operation = new ModelNode();
    operation.get("operation").set("read-attribute");
    operation.get("address").add("subsystem", "rayo");
    operation.get("name").set(attribute);
    try (var client =
        ModelControllerClient.Factory.create("127.0.0.1", TestServer.MANAGEMENT_PORT)) {
      var answer = client.execute(operation);
      if (!answer.get("outcome").asString().equals("success")) {
        throw new AssertionError(attribute + ": " + answer.get("failure-description"));
      }
      return answer.get("result").asLong();
    }
  }

  /** Waits until the number satisfies the condition. */
  static long await(String attribute, LongPredicate condition)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + Awaiting.PATIENCE.toNanos();
    while (true) {
      long value = number(attribute);
      if (condition.test(value)) {
        return value;
      }
      if (System.nanoTime() > deadline) {
        throw new AssertionError(attribute + " is still " + value);
      }
      Thread.sleep(100);
    }
  }
}
