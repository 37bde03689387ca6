// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.runtime;

import java.time.Duration;

/**
 * How calls are offered to clients.
 *
 * @param timeout how long a call waits for a first command before it is rejected; zero waits as
 *     long as the caller does
 */
public record OfferSettings(Duration timeout) {}
