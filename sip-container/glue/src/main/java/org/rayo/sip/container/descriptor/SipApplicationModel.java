// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.descriptor;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One SIP application as declared by annotations and sip.xml together (JSR 289 §17, §18).
 *
 * @param mainServlet the name of the servlet that gets initial requests; empty when {@code
 *     mappings} choose or when there is one servlet only
 * @param sessionTimeoutMinutes lifetime of an idle application session; 0 or less for ever
 * @param proxyTimeoutSeconds how long a proxied request waits for a final response
 */
public record SipApplicationModel(
    String name,
    String description,
    Optional<String> mainServlet,
    List<SipServletModel> servlets,
    List<String> listeners,
    Map<String, String> contextParameters,
    List<ServletMapping> mappings,
    int sessionTimeoutMinutes,
    int proxyTimeoutSeconds) {

  /** JSR 289 §6.1.2.1. */
  public static final int DEFAULT_SESSION_TIMEOUT_MINUTES = 3;

  /** JSR 289 §10.2.3. */
  public static final int DEFAULT_PROXY_TIMEOUT_SECONDS = 180;

  public SipApplicationModel {
    servlets = List.copyOf(servlets);
    listeners = List.copyOf(listeners);
    contextParameters = Map.copyOf(contextParameters);
    mappings = List.copyOf(mappings);
  }

  /** The servlet that gets initial requests; empty when {@link #mappings} choose one by request. */
  public Optional<String> handler() {
    if (mainServlet.isPresent() || !mappings.isEmpty()) {
      return mainServlet;
    }
    return Optional.of(servlets.getFirst().name());
  }

  void validate() throws DescriptorException {
    var names = servlets.stream().map(SipServletModel::name).toList();
    if (mainServlet.isPresent() && !names.contains(mainServlet.get())) {
      throw new DescriptorException("main servlet " + mainServlet.get() + " is not among " + names);
    }
    if (mainServlet.isEmpty() && mappings.isEmpty() && servlets.size() > 1) {
      throw new DescriptorException(
          "several servlets " + names + " need a main servlet or servlet mappings");
    }
    for (var mapping : mappings) {
      if (!names.contains(mapping.servletName())) {
        throw new DescriptorException(
            "mapped servlet " + mapping.servletName() + " is not among " + names);
      }
    }
  }
}
