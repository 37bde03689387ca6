// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import javax.servlet.sip.Address;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipSession;
import javax.servlet.sip.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SingleApplicationRouterTest {

  private final SingleApplicationRouter router = new SingleApplicationRouter();

  private @Nullable String next(boolean ownRequest, @Nullable String seen) {
    return router
        .getNextApplication(request(ownRequest), null, null, null, seen)
        .getNextApplicationName();
  }

  private static SipServletRequest request(boolean own) {
    return fake(
        SipServletRequest.class,
        name ->
            switch (name) {
              case "getSession" -> own ? fake(SipSession.class, n -> null) : null;
              case "getFrom" -> fake(Address.class, n -> fake(URI.class, m -> "sip:a@b"));
              default -> throw new AssertionError(name);
            });
  }

  private interface Answers {
    @Nullable Object get(String method);
  }

  private static <T> T fake(Class<T> type, Answers answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> answers.get(method.getName())));
  }

  @Test
  void sendsNewRequestsToTheApplication() {
    router.applicationDeployed(List.of("phone"));
    assertThat(next(false, null)).isEqualTo("phone");
  }

  @Test
  void letsTheApplicationsOwnRequestsLeave() {
    router.applicationDeployed(List.of("phone"));
    assertThat(next(true, null)).isNull();
    assertThat(next(false, "phone")).isNull();
  }

  @Test
  void answersEvenWithoutAnApplication() {
    assertThat(next(false, null)).isNull();
    router.applicationDeployed(List.of("phone"));
    router.applicationUndeployed(List.of("phone"));
    assertThat(next(false, null)).isNull();
  }
}
