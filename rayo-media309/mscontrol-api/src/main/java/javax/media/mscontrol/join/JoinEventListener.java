// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.join;

/** Receives the outcome of joins that do not block. */
public interface JoinEventListener {
  void onEvent(JoinEvent event);
}
