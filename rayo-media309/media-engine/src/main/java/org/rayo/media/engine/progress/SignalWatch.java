// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.progress;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.rayo.media.engine.MediaException.InvalidDocument;
import org.rayo.media.engine.MediaException.Unsupported;

/**
 * One kind of signal that is listened for, from a grammar such as {@code
 * urn:xmpp:rayo:cpa:beep:1?terminate=true;minDuration=200}.
 *
 * @param terminate whether the first such signal ends the analysis
 * @param plan whose call progress tones are meant, and are no voice
 */
public record SignalWatch(
    SignalKind kind, boolean terminate, TonePlan plan, WatchParameters parameters, String uri) {

  /** Whether a grammar asks for call progress analysis, well or badly. */
  public static boolean isAskedBy(URI grammar) {
    return grammar.toString().toLowerCase(Locale.ROOT).startsWith(SignalKind.PREFIX);
  }

  /**
   * @throws Unsupported for an unknown kind, parameter or tone plan, and for a tone that the plan
   *     does not have
   * @throws InvalidDocument for a malformed or impossible value
   */
  public static SignalWatch parse(URI grammar) {
    var text = grammar.toString();
    int query = text.indexOf('?');
    var type = query < 0 ? text : text.substring(0, query);
    var kind =
        SignalKind.of(type).orElseThrow(() -> new Unsupported("There is no detector for " + type));
    var given = query < 0 ? Map.<String, String>of() : split(text.substring(query + 1));
    var parameters = new WatchParameters(kind, given);
    var plan = TonePlan.named(parameters.text("plan", kind == SignalKind.OFFHOOK ? "us" : "itu"));
    if (TonePlan.TONES.contains(kind) && plan.tone(kind) == null) {
      throw new Unsupported("The tone plan " + plan.name() + " has no tone for " + kind.uri());
    }
    return new SignalWatch(kind, parameters.flag("terminate", false), plan, parameters, text);
  }

  /** The standard separates parameters by semicolons; ampersands are what URIs mostly have. */
  private static Map<String, String> split(String query) {
    var found = new LinkedHashMap<String, String>();
    for (var pair : query.split("[;&]", 64)) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw new InvalidDocument("A parameter is name=value, not '" + pair + "'");
      }
      if (found.put(pair.substring(0, equals), pair.substring(equals + 1)) != null) {
        throw new InvalidDocument("A parameter is there twice: " + pair.substring(0, equals));
      }
    }
    return found;
  }
}
