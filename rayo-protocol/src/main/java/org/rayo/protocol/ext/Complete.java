// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.ext;

import org.jspecify.annotations.Nullable;
import org.rayo.protocol.core.RayoEvent;
import org.rayo.protocol.record.Recording;

/**
 * The last event of a component.
 *
 * @param recording what a record component leaves, in every completion of one; written after the
 *     reason, because clients take the first child as the reason
 */
public record Complete(CompleteReason reason, @Nullable Recording recording) implements RayoEvent {}
