// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The session timer of a dialog: RFC 4028")
class SessionClockTest {
  private static final SessionTerms OURS = new SessionTerms(1800, true, true);

  private final List<Duration> deadlines = new ArrayList<>();
  private final List<String> done = new ArrayList<>();
  private boolean possible = true;
  private @Nullable Runnable passed;
  private final SessionClock clock =
      new SessionClock(
          action -> {
            done.add("timer");
            passed = action;
            return deadlines::add;
          },
          () -> {
            done.add("refresh");
            return possible;
          },
          () -> done.add("end"));

  private void pass(int times) {
    for (var i = 0; i < times; i++) {
      Objects.requireNonNull(passed).run();
    }
  }

  @Test
  @DisplayName("nothing at all is set up for a call without one")
  void costsNothing() {
    clock.agree(null);
    clock.agree(null);
    assertThat(done).isEmpty();
    assertThat(deadlines).isEmpty();
  }

  @Test
  void refreshesOnceAtHalfTimeThenEnds() {
    clock.agree(OURS);
    assertThat(deadlines).containsExactly(Duration.ofMinutes(15));
    pass(5);
    assertThat(done).containsExactly("timer", "refresh", "end");
    var all = deadlines.stream().reduce(Duration.ZERO, Duration::plus);
    assertThat(all).isEqualTo(OURS.endsAfter());
  }

  @Test
  void isRefreshedAgainAndAgain() {
    clock.agree(OURS);
    pass(1);
    clock.agree(OURS);
    pass(1);
    assertThat(done).containsExactly("timer", "refresh", "refresh");
  }

  @Test
  void waitsForTheOtherSideAndEndsWithoutIt() {
    var theirs = new SessionTerms(1800, false, true);
    clock.agree(theirs);
    assertThat(deadlines).containsExactly(theirs.endsAfter());
    pass(1);
    assertThat(done).containsExactly("timer", "end");
  }

  @Test
  void aRefusedRefreshIsTriedAgain() {
    clock.agree(OURS);
    pass(1);
    clock.refused(500, null);
    pass(1);
    assertThat(done).containsExactly("timer", "refresh", "refresh");
  }

  @Test
  void whatCannotBeSentNowIsSentLater() {
    possible = false;
    clock.agree(OURS);
    pass(2);
    possible = true;
    pass(2);
    assertThat(done).containsExactly("timer", "refresh", "refresh", "refresh");
  }

  @Test
  @DisplayName("422: asks for as long as the other side wants")
  void asksForMore() {
    clock.agree(OURS);
    pass(1);
    clock.refused(422, "3600");
    assertThat(clock.terms()).isEqualTo(new SessionTerms(3600, true, true));
    clock.refused(422, "nonsense");
    assertThat(clock.terms()).isEqualTo(new SessionTerms(3600, true, true));
  }

  @Test
  @DisplayName("405: goes on with re-INVITE")
  void doesWithoutUpdate() {
    clock.agree(OURS);
    pass(1);
    clock.refused(405, null);
    assertThat(clock.terms()).isEqualTo(new SessionTerms(1800, true, false));
  }

  @Test
  void stops() {
    clock.agree(OURS);
    clock.agree(null);
    assertThat(deadlines).endsWith(Duration.ZERO);
    assertThat(clock.terms()).isNull();
    clock.refused(500, null);
    assertThat(done).containsExactly("timer");
  }

  @Test
  @DisplayName("goes on where another node stopped, and gives what is overdue a little time")
  void resumes() {
    clock.resume(OURS, Duration.ofMinutes(5));
    assertThat(deadlines.getLast()).isEqualTo(Duration.ofMinutes(10));
    clock.resume(OURS, Duration.ofMinutes(50));
    assertThat(deadlines.getLast()).isEqualTo(Duration.ofSeconds(5));
    pass(1);
    assertThat(done).containsExactly("timer", "refresh");
  }
}
