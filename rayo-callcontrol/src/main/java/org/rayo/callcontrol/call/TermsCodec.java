// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.control.OfferPolicy;
import org.rayo.callcontrol.snapshot.FieldReader;
import org.rayo.callcontrol.snapshot.FieldWriter;
import org.rayo.protocol.core.Header;
import org.rayo.protocol.jid.Jid;

/**
 * The stored form of the terms of an offer. Times are milliseconds.
 *
 * <pre>
 * 1 application  2 strategy  3 stage  4 queue {1 longest  2 calls}
 * 5 header* {1 name  2 value}  6 refused by*  7 key events
 * </pre>
 */
final class TermsCodec {
  private TermsCodec() {}

  static void write(OfferTerms terms, FieldWriter out) {
    var policy = terms.policy();
    out.text(1, terms.application())
        .text(2, policy.strategy().name())
        .number(3, policy.stage().toMillis());
    var queue = policy.queue();
    if (queue != null) {
      out.message(4, m -> m.number(1, queue.longest().toMillis()).number(2, queue.calls()));
    }
    for (var header : terms.headers()) {
      out.message(5, m -> m.text(1, header.name()).text(2, header.value()));
    }
    out.texts(6, terms.refused()).number(7, policy.keyEvents() ? 1 : 0);
  }

  static @Nullable OfferTerms read(List<FieldReader> messages) {
    if (messages.isEmpty()) {
      return null;
    }
    var in = messages.getFirst();
    var policy =
        new OfferPolicy(
            OfferPolicy.Strategy.valueOf(in.text(2)),
            Duration.ofMillis(in.number(3)),
            in.number(7) == 1,
            queue(in.messages(4)));
    return new OfferTerms(
        in.optionalText(1),
        policy,
        in.messages(5).stream().map(m -> new Header(m.text(1), m.text(2))).toList(),
        in.texts(6).stream().map(Jid::parse).toList());
  }

  private static OfferPolicy.@Nullable Queue queue(List<FieldReader> messages) {
    if (messages.isEmpty()) {
      return null;
    }
    var in = messages.getFirst();
    return new OfferPolicy.Queue(Duration.ofMillis(in.number(1)), (int) in.number(2));
  }
}
