// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.media.mscontrol.UnsupportedException;
import javax.media.mscontrol.resource.RTC;
import javax.media.mscontrol.resource.Trigger;
import org.jspecify.annotations.Nullable;

/** The run time controls of the operations that run in one group. */
final class RunTimeControls {
  private final EngineGroup group;
  private final List<List<RTC>> active = new CopyOnWriteArrayList<>();

  RunTimeControls(EngineGroup group) {
    this.group = group;
  }

  /**
   * Checks the controls of an operation that is about to start.
   *
   * @return them, good for {@link #add} and {@link #remove}
   */
  List<RTC> check(RTC @Nullable [] rtcs) throws UnsupportedException {
    if (rtcs == null) {
      return List.of();
    }
    var features = group.shape().getSupportedFeatures();
    for (var rtc : rtcs) {
      if (!features.getSupportedTriggers().contains(rtc.getTrigger())
          || !features.getSupportedActions().contains(rtc.getAction())) {
        throw new UnsupportedException("The run time control " + rtc + " is not supported");
      }
    }
    return List.of(rtcs);
  }

  void add(List<RTC> rtcs) {
    if (!rtcs.isEmpty()) {
      active.add(rtcs);
    }
  }

  void remove(List<RTC> rtcs) {
    active.remove(rtcs);
  }

  void fire(Trigger trigger) {
    for (var rtcs : active) {
      for (var rtc : rtcs) {
        if (rtc.getTrigger() == trigger) {
          group.perform(rtc.getAction(), trigger);
        }
      }
    }
  }
}
