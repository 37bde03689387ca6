// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.sdp;

import org.jspecify.annotations.Nullable;

/**
 * An {@code a=} line.
 *
 * @param value null for a flag such as {@code a=sendonly}
 */
public record SdpAttribute(String name, @Nullable String value) {}
