// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.resource;

/** Receives the allocation events of a container. */
public interface AllocationEventListener {
  void onEvent(AllocationEvent event);
}
