// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.dialog;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.servlet.sip.SipServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * Runs the session timer of a dialog (RFC 4028). Without one agreed on it has no timer at all.
 * Guarded by the monitor of the dialog.
 */
final class SessionClock {
  /** A refresh that failed is tried again until the session ends, this often in all. */
  private static final int TRIES = 4;

  /** For the other side to find the node that has the session now. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Function<Runnable, Consumer<Duration>> deadlines;
  private final BooleanSupplier refresh;
  private final Runnable end;
  private @Nullable Consumer<Duration> deadline;
  private @Nullable SessionTerms terms;
  private int tries;
  private boolean due;
  private long agreedAt;

  /**
   * @param deadlines makes the one that is needed when there is something to wait for; it takes the
   *     time until its action runs, which replaces the time before
   * @param refresh sends a refresh; false when that cannot be now
   * @param end ends the session that nobody refreshed
   */
  SessionClock(
      Function<Runnable, Consumer<Duration>> deadlines, BooleanSupplier refresh, Runnable end) {
    this.deadlines = deadlines;
    this.refresh = refresh;
    this.end = end;
  }

  @Nullable SessionTerms terms() {
    return terms;
  }

  /** When the session was refreshed last, in milliseconds since 1970; 0 without a timer. */
  long agreedAt() {
    return agreedAt;
  }

  /**
   * Goes on where another node stopped. What is overdue has a little time yet.
   *
   * @param elapsed since the session was refreshed
   */
  void resume(SessionTerms agreed, Duration elapsed) {
    agree(agreed);
    agreedAt = System.currentTimeMillis() - elapsed.toMillis();
    var left = (agreed.weRefresh() ? agreed.refreshAfter() : agreed.endsAfter()).minus(elapsed);
    running().accept(left.compareTo(GRACE) < 0 ? GRACE : left);
  }

  /** Begins again: a 2xx to an INVITE or UPDATE went by. Null stops it. */
  void agree(@Nullable SessionTerms agreed) {
    terms = agreed;
    tries = 0;
    due = true;
    agreedAt = agreed == null ? 0 : System.currentTimeMillis();
    if (agreed != null) {
      running().accept(agreed.weRefresh() ? agreed.refreshAfter() : agreed.endsAfter());
    } else if (deadline != null) {
      deadline.accept(DialogTransitions.NONE);
    }
  }

  private Consumer<Duration> running() {
    var now = deadline;
    if (now == null) {
      now = deadlines.apply(this::passed);
      deadline = now;
    }
    return now;
  }

  /** A response to an INVITE or UPDATE of ours. */
  void answered(SipServletResponse response) {
    var status = response.getStatus();
    if (status / 100 == 2) {
      agree(SessionTerms.granted(response));
    } else if (status >= 300) {
      refused(status, response.getHeader("Min-SE"));
    }
  }

  /** The session goes on as it was, and is still to be refreshed. */
  void refused(int status, @Nullable String minSe) {
    var now = terms;
    if (now != null) {
      due = true;
      terms =
          switch (status) {
            case 422 -> now.atLeast(minSe);
            case 405, 420, 501 -> now.byReinvite();
            default -> now;
          };
    }
  }

  private void passed() {
    var now = terms;
    if (now == null || !now.weRefresh() || tries == TRIES) {
      end.run();
      return;
    }
    tries++;
    running().accept(now.endsAfter().minus(now.refreshAfter()).dividedBy(TRIES));
    if (due) {
      due = !refresh.getAsBoolean();
    }
  }
}
