// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xep0327;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rayo.protocol.core.RayoCommand;
import org.rayo.protocol.dialect.Dialect;
import org.rayo.protocol.error.Parsed;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.protocol.xml.XmlNode;

/** Whatever a client makes of a command, it gets a value or an error, never an exception. */
class FuzzTest {
  private static final Dialect DIALECT = Xep0327Dialect.INSTANCE;
  private static final int ROUNDS = 50_000;
  private static final List<String> ODDITIES =
      List.of("", " ", "-1", "0", "-9223372036854775808", "1e9", "true", "\r\n", "xmpp:", "@", "/");

  private final Random random = new Random(42);

  @Test
  void commandsAreReadOrRefused() {
    var originals = Values.commands().map(DIALECT::writeCommand).toList();
    int refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      var broken = spoil(originals.get(random.nextInt(originals.size())), originals);
      switch (DIALECT.readCommand(broken)) {
        case Parsed.Accepted<RayoCommand>(var command) ->
            assertThat(DIALECT.readCommand(DIALECT.writeCommand(command)).orElseThrow())
                .isEqualTo(command);
        case Parsed.Refused<RayoCommand>(var error) -> {
          assertThat(error.text()).isNotBlank();
          refused++;
        }
      }
    }
    assertThat(refused).isBetween(ROUNDS / 10, ROUNDS);
  }

  private XmlElement spoil(XmlElement original, List<XmlElement> others) {
    var copy = XmlElement.of(original.namespace(), original.name());
    original
        .attributes()
        .forEach(
            (name, value) -> {
              switch (random.nextInt(12)) {
                case 0 -> copy.attribute(name, pick(ODDITIES));
                case 1 -> copy.attribute(name + "x", value);
                case 2 -> {} // lost
                default -> copy.attribute(name, value);
              }
            });
    var children = new ArrayList<XmlNode>(original.children());
    if (random.nextInt(8) == 0) {
      children.add(pick(others));
    }
    for (var child : children) {
      if (random.nextInt(15) > 0) {
        copy.child(child instanceof XmlElement e ? spoil(e, others) : child);
      }
    }
    return copy.build();
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
