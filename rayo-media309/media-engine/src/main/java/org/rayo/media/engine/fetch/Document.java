// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a fetch brought.
 *
 * @param contentType lower case, without parameters; null when unknown
 * @param fresh how long it may be used again without asking (RFC 9111); zero = not at all
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Document(byte[] content, @Nullable String contentType, Duration fresh) {}
