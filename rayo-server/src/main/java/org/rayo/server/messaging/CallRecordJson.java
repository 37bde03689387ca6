// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.messaging;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.CallRecords.CallDetailRecord;

/**
 * A call detail record as JSON. Readers must tolerate further members; the meaning of one that
 * exists never changes within a {@code version}.
 */
final class CallRecordJson {
  private static final int VERSION = 1;

  // The static methods of Json look for the provider in every jar, at each call.
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

  private CallRecordJson() {}

  static String of(CallDetailRecord call) {
    var json =
        JSON.createObjectBuilder()
            .add("version", VERSION)
            .add("call", call.call().value())
            .add("direction", wireName(call.direction()))
            .add("from", call.from())
            .add("to", call.to())
            .add("started", call.started().toString())
            .add("ended", call.ended().toString())
            .add("duration_ms", millisBetween(call.started(), call.ended()))
            .add("reason", wireName(call.reason()));
    addIfPresent(json, "sip_call_id", call.sipCallId());
    addIfPresent(json, "answered", call.answered());
    addIfPresent(json, "platform_code", call.platformCode());
    addIfPresent(json, "controller", call.controller());
    var answered = call.answered();
    json.add("billable_ms", answered == null ? 0 : millisBetween(answered, call.ended()));
    json.add("recordings", JSON.createArrayBuilder(call.recordings()));
    return json.build().toString();
  }

  /** An enum constant in lower case with hyphens. */
  static String wireName(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static long millisBetween(Instant from, Instant to) {
    return Math.max(0, Duration.between(from, to).toMillis());
  }

  private static void addIfPresent(JsonObjectBuilder json, String name, @Nullable Object value) {
    if (value != null) {
      json.add(name, value.toString());
    }
  }
}
