// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.protocol.stanza.Message;

/**
 * What clients did to a session that is up.
 *
 * @param held whether the other party is on hold
 * @param muted whether nobody hears the other party
 * @param keyEvents whether the controlling party is told which keys the other party presses
 * @param last number of the latest thing that waits for an answer
 * @param change a hold or its end that is on its way; null while there is none
 * @param transfer a redirect command that waits for what the other party says to the REFER
 * @param keys dtmf commands; the first one is being carried out
 * @param texts messages that the other party has not confirmed, by their id
 * @param replaces the call that ends when this one is answered (RFC 3891 section 3), or null
 */
public record Session(
    boolean held,
    boolean muted,
    boolean keyEvents,
    int last,
    @Nullable HoldChange change,
    @Nullable ClientRequest transfer,
    List<Keys> keys,
    Map<String, Message> texts,
    @Nullable CallId replaces) {
  public static final Session NEW =
      new Session(false, false, false, 0, null, null, List.of(), Map.of(), null);

  public Session {
    keys = List.copyOf(keys);
    texts = Map.copyOf(texts);
  }

  /** How far a hold, or its end, has come. */
  public enum Step {
    /** Media makes our offer. */
    PREPARING,
    /** The other party has our offer. */
    OFFERED,
    /** Media takes in the answer. */
    COMPLETING
  }

  /**
   * A hold or its end, or other media on the same terms.
   *
   * @param request null when no client wants it, as the media server is gone
   * @param hold true for hold, false for unhold
   */
  public record HoldChange(@Nullable ClientRequest request, boolean hold, Step step) {
    HoldChange at(Step next) {
      return new HoldChange(request, hold, next);
    }
  }

  /** A dtmf command. */
  public record Keys(String id, ClientRequest request, String tones) {}

  /** A new session that takes the place of a call; null for that of an ordinary call. */
  public static Session replacing(@Nullable CallId call) {
    return new Session(false, false, false, 0, null, null, List.of(), Map.of(), call);
  }

  /** The commands that were not answered yet. */
  List<ClientRequest> unanswered() {
    var all = new ArrayList<ClientRequest>();
    var changing = change == null ? null : change.request();
    if (changing != null) {
      all.add(changing);
    }
    if (transfer != null) {
      all.add(transfer);
    }
    keys.forEach(command -> all.add(command.request()));
    return all;
  }

  Session withHeld(boolean next) {
    return new Session(next, muted, keyEvents, last, null, transfer, keys, texts, replaces);
  }

  Session withMuted(boolean next) {
    return new Session(held, next, keyEvents, last, change, transfer, keys, texts, replaces);
  }

  /** The same, with or without events of keys. */
  public Session withKeyEvents(boolean next) {
    return new Session(held, muted, next, last, change, transfer, keys, texts, replaces);
  }

  Session with(@Nullable HoldChange next) {
    return new Session(held, muted, keyEvents, last, next, transfer, keys, texts, replaces);
  }

  Session withTransfer(@Nullable ClientRequest next) {
    return new Session(held, muted, keyEvents, last, change, next, keys, texts, replaces);
  }

  Session plus(Keys command) {
    var all = new ArrayList<>(keys);
    all.add(command);
    return new Session(held, muted, keyEvents, last + 1, change, transfer, all, texts, replaces);
  }

  Session withoutFirstKeys() {
    var rest = keys.subList(1, keys.size());
    return new Session(held, muted, keyEvents, last, change, transfer, rest, texts, replaces);
  }

  Session plus(String id, Message text) {
    var all = new LinkedHashMap<>(texts);
    all.put(id, text);
    return new Session(held, muted, keyEvents, last + 1, change, transfer, keys, all, replaces);
  }

  Session withoutText(String id) {
    var rest = new LinkedHashMap<>(texts);
    rest.remove(id);
    return new Session(held, muted, keyEvents, last, change, transfer, keys, rest, replaces);
  }
}
