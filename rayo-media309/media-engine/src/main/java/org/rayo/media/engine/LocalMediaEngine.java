// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine;

/** The engine in this process. */
final class LocalMediaEngine {
  private LocalMediaEngine() {}

  @SuppressWarnings("DoNotCallSuggester") // until the engine lands
  static MediaEngine start(EngineConfig config) {
    throw new UnsupportedOperationException("The engine behind this API lands next: " + config);
  }
}
