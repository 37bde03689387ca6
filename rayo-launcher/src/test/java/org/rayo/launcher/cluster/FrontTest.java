// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rayo.launcher.server.FreePorts;

/** What the front does with calls that are not up yet when their node goes. */
@Timeout(60)
@DisplayName("A call that is not up yet")
class FrontTest {
  private static final String IVR = "sip:ivr@127.0.0.1";

  @TempDir private Path folder;
  private final ClusterLayout layout = new ClusterLayout("localhost", FreePorts.offset(), 2, 0);
  private List<SipStub> nodes;
  private SipStub outside;
  private Helper front;

  @BeforeEach
  void start() throws Exception {
    var program = Front.program();
    assumeTrue(program.isPresent(), "Kamailio is not installed");
    nodes =
        List.of(
            new SipStub(layout.node(1).sipPortInUse()), new SipStub(layout.node(2).sipPortInUse()));
    outside = new SipStub(0);
    front = Front.start(program.get(), Path.of("..").toAbsolutePath(), folder, layout);
    for (var node : nodes) {
      node.awaitProbe();
    }
  }

  @AfterEach
  void stop() {
    if (front != null) {
      front.close();
      outside.close();
      nodes.forEach(SipStub::close);
    }
  }

  /** A call from outside that rings. */
  private record Ringing(SipStub node, String invite) {}

  private Ringing ringing() throws Exception {
    outside.invite(IVR, "inbound", layout.frontPort());
    var node = chosen();
    var invite = node.await("INVITE ");
    node.answer(invite, "180 Ringing", "", layout.frontInsidePort());
    outside.await("SIP/2.0 180");
    return new Ringing(node, invite);
  }

  private SipStub chosen() throws InterruptedException {
    while (true) {
      for (var node : nodes) {
        if (node.hasHeard("INVITE ")) {
          return node;
        }
      }
      Thread.sleep(10);
    }
  }

  private SipStub other(SipStub node) {
    return node == nodes.getFirst() ? nodes.getLast() : nodes.getFirst();
  }

  private void answered(SipStub node) throws Exception {
    node.answer(node.await("INVITE "), "200 OK", "", layout.frontInsidePort());
    assertThat(outside.await("SIP/2.0 200")).contains(";tag=t" + node.port());
  }

  @Test
  @DisplayName("is offered to another node when its own dies while it rings")
  void dies() throws Exception {
    var call = ringing();
    call.node().die();
    answered(other(call.node()));
  }

  @Test
  @DisplayName("is offered to another node at once when its own stops while it rings")
  void stops() throws Exception {
    var call = ringing();
    refuse(call, 0);
    answered(other(call.node()));
  }

  @Test
  @DisplayName("stays refused when its node refuses it while it rings")
  void refused() throws Exception {
    var call = ringing();
    refuse(call, 9);
    outside.await("SIP/2.0 503");
    assertThat(other(call.node()).hasHeard("INVITE ")).isFalse();
  }

  private void refuse(Ringing call, int retryAfter) throws IOException {
    var header = "Retry-After: " + retryAfter + "\r\n";
    call.node().answer(call.invite(), "503 Service Unavailable", header, layout.frontInsidePort());
  }

  @Test
  @DisplayName("does not ring any longer when the node that dials dies")
  void dialled() throws Exception {
    var node = nodes.getFirst();
    node.invite("sip:b@127.0.0.1:" + outside.port(), "dialled", layout.frontInsidePort());
    outside.answer(outside.await("INVITE "), "180 Ringing", "", layout.frontPort());
    node.await("SIP/2.0 180");
    node.die();
    assertThat(outside.await("CANCEL ")).contains("dialled");
  }
}
