// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.record;

import java.time.Duration;

/**
 * What a recording left.
 *
 * @param uri where the client can fetch it, http or https
 * @param sizeBytes of the file
 */
public record Recording(String uri, Duration duration, long sizeBytes) {}
