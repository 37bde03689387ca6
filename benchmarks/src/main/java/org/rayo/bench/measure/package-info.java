// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Latencies, and what the server process used. */
@NullMarked
package org.rayo.bench.measure;

import org.jspecify.annotations.NullMarked;
