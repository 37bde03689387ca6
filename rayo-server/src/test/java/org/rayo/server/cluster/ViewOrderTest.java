// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ViewOrderTest {
  private final List<String> heard = new ArrayList<>();
  private final ViewOrder order =
      new ViewOrder(
          "a",
          (from, message) -> heard.add(from + " " + new String(message, StandardCharsets.UTF_8)),
          () -> heard.add("lost"));

  @BeforeEach
  void watch() {
    order.watch(view -> heard.add("+" + view.joined() + " -" + view.left()));
  }

  private void received(String from, String text) {
    order.received(from, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("a node is heard after its coming was told of")
  void early() {
    received("b", "one");
    received("b", "two");
    order.changed(List.of("a", "b"), false, "next");
    received("b", "three");
    assertThat(heard).containsExactly("+[b] -[]", "b one", "b two", "b three");
  }

  @Test
  @DisplayName("a view that changes nothing is told to nobody")
  void same() {
    order.changed(List.of("a"), false, "next");
    assertThat(heard).isEmpty();
  }

  @Test
  @DisplayName("parts that found each other again are told of even when nobody was missed")
  void merged() {
    order.changed(List.of("a"), true, "next");
    assertThat(heard).containsExactly("+[] -[]");
  }

  @Test
  @DisplayName("a stranger's messages are given up with the next view")
  void stranger() {
    received("x", "one");
    order.changed(List.of("a", "b"), false, "next");
    order.changed(List.of("a"), false, "next");
    assertThat(heard).containsExactly("+[b] -[]", "lost", "+[] -[b]");
  }
}
