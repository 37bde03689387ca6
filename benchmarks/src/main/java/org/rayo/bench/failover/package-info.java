// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Calls of all kinds on a cluster, a fault, and what became of the calls. */
@NullMarked
package org.rayo.bench.failover;

import org.jspecify.annotations.NullMarked;
