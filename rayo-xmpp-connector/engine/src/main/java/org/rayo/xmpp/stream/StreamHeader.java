// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.stream;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The opening tag of a stream as the client sent it (RFC 6120 section 4.7).
 *
 * @param prefix of the stream namespace, such as {@code stream}
 * @param namespaces declared on the tag, by prefix; the default namespace under the empty one
 */
record StreamHeader(
    String prefix,
    String namespace,
    String name,
    @Nullable String to,
    @Nullable String from,
    @Nullable String version,
    Map<String, String> namespaces) {

  StreamHeader {
    namespaces = Map.copyOf(namespaces);
  }

  /** What a server that speaks jabber:client on this header must refuse. */
  void check() throws StreamViolation {
    if (!name.equals("stream") || !namespace.equals(Namespaces.STREAMS)) {
      throw new StreamViolation(
          StreamCondition.INVALID_NAMESPACE, "expected stream in " + Namespaces.STREAMS);
    }
    if (!Namespaces.CLIENT.equals(namespaces.get(""))) {
      throw new StreamViolation(
          StreamCondition.INVALID_NAMESPACE, "expected default namespace " + Namespaces.CLIENT);
    }
    if (version == null || !version.matches("[1-9][0-9]{0,3}\\.[0-9]{1,4}")) {
      throw new StreamViolation(StreamCondition.UNSUPPORTED_VERSION, "expected version 1.0");
    }
  }

  /** An opening tag with the same bindings, for a parser that takes over within the stream. */
  String reopened() {
    var tag = new StringBuilder("<");
    tag.append(prefix.isEmpty() ? "" : prefix + ":").append(name);
    for (var binding : new TreeMap<>(namespaces).entrySet()) {
      tag.append(binding.getKey().isEmpty() ? " xmlns" : " xmlns:" + binding.getKey());
      tag.append("='").append(escape(binding.getValue())).append('\'');
    }
    return tag.append('>').toString();
  }

  private static String escape(String value) {
    return value.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;");
  }
}
