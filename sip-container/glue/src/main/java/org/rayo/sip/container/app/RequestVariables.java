// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.app;

import java.util.Locale;
import javax.servlet.sip.Address;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipURI;
import javax.servlet.sip.TelURL;
import javax.servlet.sip.URI;
import org.jspecify.annotations.Nullable;
import org.rayo.sip.container.descriptor.Rule;

/** The object model that triggering rules see (JSR 289 §16.2): {@code request.to.uri.user} etc. */
record RequestVariables(SipServletRequest request) implements Rule.Variables {

  @Override
  public @Nullable String get(String name) {
    var path = name.split("\\.");
    if (path.length < 2 || !"request".equals(path[0])) {
      return null;
    }
    return switch (path[1]) {
      case "method" -> path.length == 2 ? request.getMethod() : null;
      case "uri" -> ofUri(request.getRequestURI(), path, 2);
      case "from" -> ofAddress(request.getFrom(), path);
      case "to" -> ofAddress(request.getTo(), path);
      case "route" ->
          request.getPoppedRoute() == null ? null : ofAddress(request.getPoppedRoute(), path);
      default -> null;
    };
  }

  private static @Nullable String ofAddress(Address address, String[] path) {
    if (path.length == 2) {
      return address.toString();
    }
    return switch (path[2]) {
      case "uri" -> ofUri(address.getURI(), path, 3);
      case "display-name" -> path.length == 3 ? address.getDisplayName() : null;
      default -> null;
    };
  }

  private static @Nullable String ofUri(URI uri, String[] path, int at) {
    if (path.length == at) {
      return uri.toString();
    }
    if ("scheme".equals(path[at])) {
      return uri.getScheme();
    }
    return switch (uri) {
      case SipURI sip -> ofSipUri(sip, path, at);
      case TelURL tel ->
          switch (path[at]) {
            case "tel" -> tel.getPhoneNumber();
            case "param" -> path.length == at + 2 ? tel.getParameter(path[at + 1]) : null;
            default -> null;
          };
      default -> null;
    };
  }

  private static @Nullable String ofSipUri(SipURI sip, String[] path, int at) {
    return switch (path[at]) {
      case "user" -> sip.getUser();
      case "host" -> sip.getHost();
      case "port" -> port(sip);
      case "tel" -> "phone".equals(sip.getParameter("user")) ? sip.getUser() : null;
      case "param" -> path.length == at + 2 ? sip.getParameter(path[at + 1]) : null;
      default -> null;
    };
  }

  private static String port(SipURI sip) {
    if (sip.getPort() > 0) {
      return Integer.toString(sip.getPort());
    }
    return "sips".equals(sip.getScheme().toLowerCase(Locale.ROOT)) ? "5061" : "5060";
  }
}
