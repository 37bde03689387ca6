// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.progress;

/** How an analysis ended. */
public sealed interface ProgressEnd {

  /** By a signal of a kind that was to end it. */
  record Found(ProgressSignal signal) implements ProgressEnd {}

  /** No signal before the initial timeout. */
  record NoInput() implements ProgressEnd {}

  /** {@link ProgressAnalysis#stop} was called. */
  record Stopped() implements ProgressEnd {}

  /** The party was closed. */
  record LegClosed() implements ProgressEnd {}
}
