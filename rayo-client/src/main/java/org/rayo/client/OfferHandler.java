// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.client;

/** Decides what to do with an offered call. */
@FunctionalInterface
public interface OfferHandler {
  /**
   * Runs on the configured executor, by default in a virtual thread of its own, where it may block.
   * What it throws rejects the call with reason error.
   */
  void onOffer(CallHandle call) throws Exception;
}
