// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.ext;

import org.jspecify.annotations.Nullable;
import org.rayo.protocol.core.RayoEvent;
import org.rayo.protocol.fax.FaxResult;
import org.rayo.protocol.record.Recording;

/**
 * The last event of a component.
 *
 * @param recording what a record component leaves, in every completion of one; written after the
 *     reason, because clients take the first child as the reason
 * @param fax what a fax leaves, or null; written like a recording
 */
public record Complete(
    CompleteReason reason, @Nullable Recording recording, @Nullable FaxResult fax)
    implements RayoEvent {
  /** Of a component that is no fax. */
  public Complete(CompleteReason reason, @Nullable Recording recording) {
    this(reason, recording, null);
  }
}
