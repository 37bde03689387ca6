// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** How the failover bench judges. */
@NullMarked
package org.rayo.bench.failover;

import org.jspecify.annotations.NullMarked;
