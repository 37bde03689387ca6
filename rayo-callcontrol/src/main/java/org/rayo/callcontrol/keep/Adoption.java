// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.keep;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.actor.Scheduler;

/**
 * Waits until signalling and media have said whether they have what a survivor takes over. Who says
 * nothing in time has not. Thread-safe.
 */
public final class Adoption {
  /** Less than a client waits for an answer, more than a busy media server takes. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Whole whole;
  private final Scheduler.Timer deadline;
  private @Nullable Boolean dialog;
  private @Nullable Boolean media;
  private boolean done;

  /** Takes the outcome, once, on whatever thread brings the last part of it. */
  @FunctionalInterface
  public interface Whole {
    void adopted(boolean dialog, boolean media);
  }

  public Adoption(Scheduler scheduler, Whole whole) {
    this.whole = whole;
    this.deadline = scheduler.schedule(PATIENCE, this::overdue);
  }

  public void dialog(boolean there) {
    synchronized (this) {
      dialog = dialog == null ? Boolean.valueOf(there) : dialog;
    }
    proceed();
  }

  public void media(boolean there) {
    synchronized (this) {
      media = media == null ? Boolean.valueOf(there) : media;
    }
    proceed();
  }

  private void overdue() {
    dialog(false);
    media(false);
  }

  private void proceed() {
    boolean hasDialog;
    boolean hasMedia;
    synchronized (this) {
      if (done || dialog == null || media == null) {
        return;
      }
      done = true;
      hasDialog = dialog;
      hasMedia = media;
    }
    deadline.cancel();
    whole.adopted(hasDialog, hasMedia);
  }
}
