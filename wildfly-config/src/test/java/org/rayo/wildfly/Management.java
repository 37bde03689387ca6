// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.wildfly;

import java.io.IOException;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.dmr.ModelNode;

/** Management operations over the server's own remote interface. */
record Management(ModelControllerClient client) implements AutoCloseable {

  static Management connect() throws IOException {
    return new Management(
        ModelControllerClient.Factory.create("127.0.0.1", ConfiguredServer.MANAGEMENT_PORT));
  }

  /** An operation on an address such as {@code subsystem=rayo/call=x}. */
  static ModelNode operation(String name, String address) {
    var operation = new ModelNode();
    operation.get("operation").set(name);
    var path = operation.get("address").setEmptyList();
    for (var element : address.split("/(?=[a-z-]+=)", -1)) {
      if (!element.isEmpty()) {
        var equals = element.indexOf('=');
        path.add(element.substring(0, equals), element.substring(equals + 1));
      }
    }
    return operation;
  }

  static ModelNode write(String address, String attribute, ModelNode value) {
    var operation = operation("write-attribute", address);
    operation.get("name").set(attribute);
    operation.get("value").set(value);
    return operation;
  }

  /** The whole answer, failed or not. */
  ModelNode run(ModelNode operation) throws IOException {
    return client.execute(operation);
  }

  /** The result; throws where the operation failed. */
  ModelNode ask(ModelNode operation) throws IOException {
    var answer = run(operation);
    if (!answer.get("outcome").asString().equals("success")) {
      throw new IllegalStateException(operation + " failed: " + answer.get("failure-description"));
    }
    return answer.get("result");
  }

  ModelNode read(String address, String attribute) throws IOException {
    var operation = operation("read-attribute", address);
    operation.get("name").set(attribute);
    return ask(operation);
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
