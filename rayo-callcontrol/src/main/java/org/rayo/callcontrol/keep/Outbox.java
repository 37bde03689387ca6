// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.keep;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import org.rayo.callcontrol.effect.CallEffect;
import org.rayo.callcontrol.port.Letter;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.protocol.jid.Jid;

/** What a party said to clients and may not have arrived, numbered. Used in its mailbox alone. */
final class Outbox {
  /** A client that does not read for long makes its calls forget. */
  private static final int CAPACITY = 512;

  /** A node may have given out numbers that it could not save any more. */
  private static final long GAP = 1000;

  private final PartyId party;
  private final Jid address;
  private final KeepObserver observer;
  private final LinkedHashMap<Long, Letter> letters = new LinkedHashMap<>(4);
  private long next;

  /**
   * @param first number of the first letter; more than what an earlier party of this name has used
   */
  Outbox(PartyId party, Jid address, long first, KeepObserver observer) {
    next = first;
    this.party = party;
    this.address = address;
    this.observer = observer;
  }

  void restore(Backlog backlog) {
    next = Math.max(next, backlog.next() + GAP);
    backlog.letters().forEach(letter -> letters.put(letter.number(), letter));
  }

  long next() {
    return next;
  }

  List<Letter> letters() {
    return List.copyOf(letters.values());
  }

  boolean isEmpty() {
    return letters.isEmpty();
  }

  void clear() {
    letters.clear();
  }

  void arrived(long number) {
    letters.remove(number);
  }

  /** What is said to a client becomes a letter; everything else stays as it is. */
  CallEffect sealed(CallEffect effect, InstantSource clock) {
    return switch (effect) {
      case CallEffect.Emit(var component, var to, var event) -> {
        var from = component == null ? address : address.withResource(component);
        yield post(new Letter.Event(from, to, event, clock.instant()));
      }
      case CallEffect.Reply(var request, var result) -> post(new Letter.Reply(request, result));
      default -> effect;
    };
  }

  private CallEffect.Deliver post(Letter.Content content) {
    var letter = new Letter(party, next++, content);
    letters.put(letter.number(), letter);
    if (letters.size() > CAPACITY) {
      letters.remove(letters.firstEntry().getKey());
      observer.mishap(KeepObserver.Mishap.LETTER_DROPPED);
    }
    return new CallEffect.Deliver(letter);
  }
}
