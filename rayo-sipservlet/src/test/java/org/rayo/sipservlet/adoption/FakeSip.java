// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.adoption;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import javax.servlet.sip.SipApplicationSession;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import javax.servlet.sip.SipSession;
import org.jspecify.annotations.Nullable;
import org.mobicents.javax.servlet.sip.SipApplicationSessionAsynchronousWork;
import org.mobicents.javax.servlet.sip.SipSessionsUtilExt;

/** One application session with one dialog, and what goes out of it. Work runs at once. */
final class FakeSip {
  /** Methods of the container's interfaces that a test needs; others answer with nothing. */
  private interface Answers {
    @Nullable Object answer(String method, Object[] arguments);
  }

  final List<String> sent = new ArrayList<>();
  final List<Runnable> deadlines = new ArrayList<>();
  final Map<String, Object> attributes = new HashMap<>();
  boolean valid = true;
  final SipApplicationSession application = fake(SipApplicationSession.class, this::ofApplication);
  final SipSession session = fake(SipSession.class, this::ofSession);
  final SipSessionsUtilExt sessions = fake(SipSessionsUtilExt.class, this::ofUtil);
  final ScheduledExecutorService timer = fake(ScheduledExecutorService.class, this::ofTimer);

  private @Nullable Object ofApplication(String method, Object[] arguments) {
    return switch (method) {
      case "getAttribute" -> attributes.get(arguments[0]);
      case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
      case "getSessions" -> List.of(session).iterator();
      case "getId" -> "session-1";
      case "isValid" -> valid;
      case "invalidate" -> {
        valid = false;
        yield null;
      }
      default -> null;
    };
  }

  private @Nullable Object ofSession(String method, Object[] arguments) {
    return switch (method) {
      case "createRequest" -> request((String) arguments[0]);
      case "getApplicationSession" -> application;
      case "getCallId" -> "call@host";
      case "getId" -> "leg-1";
      case "isValid" -> valid;
      default -> null;
    };
  }

  private @Nullable Object ofUtil(String method, Object[] arguments) {
    if (method.equals("scheduleAsynchronousWork")) {
      ((SipApplicationSessionAsynchronousWork) arguments[1]).doAsynchronousWork(application);
      return null;
    }
    return method.equals("getApplicationSessionByKey") ? application : null;
  }

  private @Nullable Object ofTimer(String method, Object[] arguments) {
    if (method.equals("schedule")) {
      deadlines.add((Runnable) arguments[0]);
    }
    return null;
  }

  /** All deadlines pass. */
  void timePasses() {
    var due = List.copyOf(deadlines);
    deadlines.clear();
    due.forEach(Runnable::run);
  }

  /** A request in the dialog, coming or going. */
  SipServletRequest request(String method) {
    return fake(
        SipServletRequest.class,
        (name, arguments) ->
            switch (name) {
              case "getMethod" -> method;
              case "isInitial" -> false;
              case "getApplicationSession" -> application;
              case "getSession" -> session;
              case "getCallId" -> "call@host";
              case "getHeaderNames", "getHeaders" -> Collections.emptyIterator();
              case "createResponse" -> response(method, (Integer) arguments[0]);
              case "send" -> sent.add(method);
              default -> null;
            });
  }

  private SipServletResponse response(String method, int status) {
    return fake(
        SipServletResponse.class,
        (name, arguments) ->
            switch (name) {
              case "send" -> sent.add(status + " " + method);
              case "addHeader" -> sent.add(arguments[0] + ": " + arguments[1]);
              case "getStatus" -> status;
              default -> null;
            });
  }

  /** One of which nothing is asked. */
  static <T> T none(Class<T> type) {
    return fake(type, (_, _) -> null);
  }

  private static <T> T fake(Class<T> type, Answers answers) {
    var made =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              var given = arguments == null ? new Object[0] : arguments;
              return switch (method.getName()) {
                case "equals" -> proxy == given[0];
                case "hashCode" -> System.identityHashCode(proxy);
                case "toString" -> type.getSimpleName() + Arrays.toString(given);
                default -> orNothing(method.getReturnType(), answers, method.getName(), given);
              };
            });
    return type.cast(made);
  }

  private static @Nullable Object orNothing(
      Class<?> type, Answers answers, String method, Object[] arguments) {
    var answer = answers.answer(method, arguments);
    if (type == void.class) {
      return null;
    }
    if (type == boolean.class && answer == null) {
      return false;
    }
    return type == int.class && answer == null ? Integer.valueOf(0) : answer;
  }
}
