// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.resource;

import java.io.Serializable;
import javax.media.mscontrol.MediaConfig;
import javax.media.mscontrol.MediaObject;
import javax.media.mscontrol.MsControlException;

/** A media object made of resources. */
public interface ResourceContainer extends MediaObject, AllocationEventNotifier, Serializable {
  /** Performs an action now. */
  void triggerAction(Action action);

  /**
   * The resource of this type.
   *
   * @throws MsControlException when there is none
   */
  <R> R getResource(Class<R> type) throws MsControlException;

  MediaConfig getConfig();

  /** Makes sure that all resources are reserved: {@link AllocationEvent#ALLOCATION_CONFIRMED}. */
  void confirm() throws MsControlException;
}
