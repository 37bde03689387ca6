// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.TimerListener;
import javax.servlet.sip.annotation.SipApplicationKey;
import javax.servlet.sip.annotation.SipListener;
import javax.servlet.sip.annotation.SipServlet;
import org.junit.jupiter.api.Test;

class AnnotationsTest {

  @SipServlet(name = "first", applicationName = "phone", loadOnStartup = 2)
  static final class First extends javax.servlet.sip.SipServlet {
    private static final long serialVersionUID = 1L;
  }

  @SipServlet
  static final class Second extends javax.servlet.sip.SipServlet {
    private static final long serialVersionUID = 1L;
  }

  @SipListener
  abstract static class Ears implements TimerListener {}

  static final class Keys {
    @SipApplicationKey
    public static String key(SipServletRequest request) {
      return request.getCallId();
    }
  }

  static final class BadKeys {
    @SipApplicationKey
    public static int key(SipServletRequest request) {
      return request.getContentLength();
    }
  }

  @Test
  void oneServletIsTheMainServlet() throws Exception {
    var model = Annotations.of(Set.of(First.class, Ears.class)).merge(SipXml.EMPTY, "war");
    assertThat(model.name()).isEqualTo("phone");
    assertThat(model.handler()).contains("first");
    assertThat(model.listeners()).containsExactly(Ears.class.getName());
    assertThat(model.sessionTimeoutMinutes()).isEqualTo(3);
  }

  @Test
  void theDescriptorWins() throws Exception {
    var servlet = new SipServletModel("first", "org.example.Other", 0, Map.of());
    var xml =
        new SipXml(
            Optional.of("other"),
            Optional.empty(),
            Optional.of("Second"),
            List.of(servlet),
            List.of(),
            Map.of(),
            List.of(),
            Optional.of(10),
            Optional.empty());
    var model = Annotations.of(Set.of(First.class, Second.class)).merge(xml, "war");
    assertThat(model.name()).isEqualTo("other");
    assertThat(model.handler()).contains("Second");
    assertThat(model.servlets()).contains(servlet);
    assertThat(model.sessionTimeoutMinutes()).isEqualTo(10);
  }

  @Test
  void severalServletsNeedAChoice() {
    var annotations = Annotations.of(Set.of(First.class, Second.class));
    assertThatThrownBy(() -> annotations.merge(SipXml.EMPTY, "war"))
        .isInstanceOf(DescriptorException.class)
        .hasMessageContaining("main servlet");
  }

  @Test
  void findsTheApplicationKey() throws Exception {
    var annotations = Annotations.of(Set.of(First.class, Keys.class));
    assertThat(annotations.applicationKeyMethod()).isPresent();
    assertThat(annotations.merge(SipXml.EMPTY, "war").servlets()).hasSize(1);
  }

  @Test
  void refusesAKeyThatIsNoString() {
    var annotations = Annotations.of(Set.of(First.class, BadKeys.class));
    assertThatThrownBy(() -> annotations.merge(SipXml.EMPTY, "war"))
        .isInstanceOf(DescriptorException.class);
  }

  @Test
  void aWarWithoutSipIsNoApplication() {
    assertThat(Annotations.of(Set.of()).isEmpty()).isTrue();
  }
}
