// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.dmr.ModelNode;
import org.jspecify.annotations.Nullable;

/** What the server tells its operator. */
final class Management {
  private static final int POLL_MILLIS = 100;

  private Management() {}

  /** Calls that have not ended. */
  static long activeCalls() throws IOException {
    return read("active-calls").asLong();
  }

  /** Mixers that have not ended. */
  static long activeMixers() throws IOException {
    return read("active-mixers").asLong();
  }

  /** What the server says is wrong. */
  static List<String> troubles() throws IOException {
    return read("troubles").asList().stream().map(ModelNode::asString).toList();
  }

  /** One of the counters of the subsystem, which grow as long as the server runs. */
  static long counter(String name) throws IOException {
    var counters = read("counters");
    if (!counters.hasDefined(name)) {
      throw new AssertionError("there is no " + name + " in " + counters);
    }
    return Long.parseLong(counters.get(name).asString());
  }

  /**
   * Has calls to a prefix go out by a trunk.
   *
   * @param user null when the trunk asks for no credentials
   */
  static void addGateway(
      String name, String prefix, String proxy, @Nullable String user, @Nullable String password)
      throws IOException {
    var operation = operation("add");
    operation.get("address").add("dial-gateway", name);
    operation.get("uri-prefix").set(prefix);
    operation.get("proxy").set(proxy);
    if (user != null && password != null) {
      operation.get("username").set(user);
      operation.get("password").set(password);
    }
    run(operation);
  }

  static void removeGateway(String name) throws IOException {
    var operation = operation("remove");
    operation.get("address").add("dial-gateway", name);
    run(operation);
  }

  /** Adds a resource below the subsystem's; whoever does must close what comes back. */
  static Child add(String kind, String name, UnaryOperator<ModelNode> attributes)
      throws IOException {
    var operation = attributes.apply(operation("add"));
    operation.get("address").add(kind, name);
    run(operation);
    return new Child(kind, name);
  }

  /** Runs an operation of {@code /subsystem=rayo} that has no parameters. */
  static void invoke(String name) throws IOException {
    run(operation(name));
  }

  /** Adds an element to a list of {@code /subsystem=rayo}. */
  static void append(String attribute, String value) throws IOException {
    var operation = operation("list-add");
    operation.get("name").set(attribute);
    operation.get("value").set(value);
    run(operation);
  }

  static void undefine(String attribute) throws IOException {
    var operation = operation("undefine-attribute");
    operation.get("name").set(attribute);
    run(operation);
  }

  /** A resource that is there until it is closed. */
  record Child(String kind, String name) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      var operation = operation("remove");
      operation.get("address").add(kind, name);
      run(operation);
    }
  }

  /** A runtime attribute of {@code /subsystem=rayo}. */
  private static ModelNode read(String attribute) throws IOException {
    var operation = operation("read-attribute");
    operation.get("name").set(attribute);
    return run(operation);
  }

  private static ModelNode operation(String name) {
    var operation = new ModelNode();
    operation.get("operation").set(name);
    operation.get("address").add("subsystem", "rayo");
    return operation;
  }

  private static ModelNode run(ModelNode operation) throws IOException {
    try (var client =
        ModelControllerClient.Factory.create("127.0.0.1", TestServer.MANAGEMENT_PORT)) {
      var answer = client.execute(operation);
      if (!answer.get("outcome").asString().equals("success")) {
        var what = operation.get("operation").asString();
        throw new AssertionError(what + ": " + answer.get("failure-description"));
      }
      return answer.get("result");
    }
  }

  /** A number that is asked for. */
  @FunctionalInterface
  interface Figure {
    long now() throws IOException;
  }

  /** Waits until a number is as expected. */
  static void await(String what, long expected, Figure figure)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + Awaiting.PATIENCE.toNanos();
    long value = figure.now();
    while (value != expected) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(what + " is " + value + ", not " + expected);
      }
      Thread.sleep(POLL_MILLIS);
      value = figure.now();
    }
  }
}
