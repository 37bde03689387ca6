// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.resource;

import javax.media.mscontrol.Value;
import javax.media.mscontrol.resource.enums.ValueEnum;

/**
 * A part of a container that does one kind of work.
 *
 * @param <T> the kind of container
 */
public interface Resource<T extends ResourceContainer> {
  /** The number behind {@link #FOR_EVER}. */
  int FOREVER = -1;

  /** No limit, where a parameter takes a number of milliseconds or rounds. */
  Value FOR_EVER = ValueEnum.FOR_EVER;

  T getContainer();
}
