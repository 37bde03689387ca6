// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.servlet.sip.SipSession;
import javax.sip.ClientTransaction;
import javax.sip.ServerTransaction;
import javax.sip.Transaction;
import javax.sip.TransactionState;
import javax.sip.message.Request;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mobicents.servlet.sip.core.SipManager;
import org.mobicents.servlet.sip.core.session.MobicentsSipSession;

class UnfinishedSessionsTest {

  /** TransactionState has no valueOf. */
  private static final Map<String, TransactionState> STATES =
      Map.of(
          "TRYING", TransactionState.TRYING,
          "CALLING", TransactionState.CALLING,
          "PROCEEDING", TransactionState.PROCEEDING,
          "COMPLETED", TransactionState.COMPLETED,
          "CONFIRMED", TransactionState.CONFIRMED,
          "TERMINATED", TransactionState.TERMINATED);

  @ParameterizedTest(name = "{0}, {1} in {2}: {3}")
  @CsvSource({
    "server, INVITE, PROCEEDING, true",
    "server, INVITE, COMPLETED, true",
    "server, INVITE, CONFIRMED, false",
    "server, BYE, TRYING, true",
    "server, BYE, COMPLETED, false",
    "client, BYE, TRYING, true",
    "client, BYE, COMPLETED, false",
    "client, INVITE, CALLING, true",
    "client, INVITE, COMPLETED, false",
    "client, INVITE, TERMINATED, false",
  })
  void aTransactionMattersUntilNothingButRepetitionsCanCome(
      String side, String method, String state, boolean unfinished) {
    var type = side.equals("server") ? ServerTransaction.class : ClientTransaction.class;
    var request = fake(Request.class, Map.of("getMethod", method));
    var transaction = fake(type, Map.of("getRequest", request, "getState", state(state)));
    assertThat(isUnfinished(true, SipSession.State.TERMINATED, transaction)).isEqualTo(unfinished);
  }

  @ParameterizedTest
  @CsvSource({"INITIAL, false", "EARLY, true", "CONFIRMED, true", "TERMINATED, false"})
  void aDialogMattersWhileItIsUp(SipSession.State state, boolean unfinished) {
    assertThat(isUnfinished(true, state)).isEqualTo(unfinished);
    assertThat(isUnfinished(false, state)).isFalse();
  }

  @Test
  void aRequestThatIsBeingSentMatters() {
    var transaction = fake(ClientTransaction.class, Map.of());
    assertThat(isUnfinished(true, SipSession.State.INITIAL, transaction)).isTrue();
  }

  private static TransactionState state(String name) {
    var state = STATES.get(name);
    if (state == null) {
      throw new AssertionError(name);
    }
    return state;
  }

  private static boolean isUnfinished(
      boolean valid, SipSession.State state, Transaction... transactions) {
    Map<String, @Nullable Object> answers = new HashMap<>();
    answers.put("isValidInternal", valid);
    answers.put("getState", state);
    answers.put("getOngoingTransactions", Set.of(transactions));
    var session = fake(MobicentsSipSession.class, answers);
    return UnfinishedSessions.anyOf(
        fake(SipManager.class, Map.of("getAllSipSessions", List.of(session).iterator())));
  }

  private static <T> T fake(Class<T> type, Map<String, ? extends @Nullable Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "hashCode" -> System.identityHashCode(self);
                  case "equals" -> self == arguments[0];
                  default -> answers.get(method.getName());
                }));
  }
}
